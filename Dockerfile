# Two stages: the SDK builds, a small runtime runs, not as root. The image holds redis-server for the embedded mode.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY bot.sln .editorconfig appsettings.example.json ./
COPY src ./src
# Compiled ahead for the machine that the image is for; builders set TARGETARCH.
ARG TARGETARCH=amd64
RUN dotnet publish src/Bot/Bot.csproj -c Release --os linux -a $TARGETARCH --no-self-contained -o /app -v quiet -nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends redis-server util-linux curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --home-dir /data --shell /usr/sbin/nologin casebot \
 && mkdir -p /data /keys && chown casebot:casebot /data /keys && chmod 700 /data /keys
COPY --from=build /app /app
USER casebot
WORKDIR /data
# Data and the master key lie in two volumes, so that a copy of one alone opens nothing.
ENV Data__Folder=/data/store Vault__KeyFile=/keys/master.key Health__Urls=http://127.0.0.1:8089
VOLUME ["/data", "/keys"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD curl -fsS http://127.0.0.1:8089/ready || exit 1
ENTRYPOINT ["dotnet", "/app/bot.dll"]
CMD ["run"]
