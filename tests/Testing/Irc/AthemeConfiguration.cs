namespace Testing.Irc;

/// <summary>What the services of the test network are told.</summary>
static class AthemeConfiguration
{
    static readonly string[] Modules =
    [
        "protocol/inspircd", "protocol/mixin_nohalfops", "backend/opensex", "crypto/pbkdf2", "nickserv/main", "nickserv/cert",
            "nickserv/enforce", "nickserv/ghost", "nickserv/group",
        "nickserv/help", "nickserv/identify", "nickserv/info", "nickserv/logout", "nickserv/register", "nickserv/set_core",
            "nickserv/access", "chanserv/main", "chanserv/access", "chanserv/flags", "chanserv/help",
        "chanserv/invite", "chanserv/op", "chanserv/register", "chanserv/set_core", "chanserv/set_mlock", "chanserv/info", "saslserv/main",
            "saslserv/plain", "saslserv/external",
    ];

    public static string Text(string folder, int link) => $$"""
        {{string.Join('\n', Modules.Select(module => $"loadmodule \"modules/{module}\";"))}}
        serverinfo { name = "services.test"; desc = "services"; numeric = "00S"; recontime = 1; netname = "TestNet";
          hidehostsuffix = "users.test"; adminname = "test"; adminemail = "test@test.invalid"; registeremail = "test@test.invalid";
          loglevel = { error; info; }; maxlogins = 50; maxusers = 0; mdlimit = 30; emaillimit = 1000; emailtime = 1;
          auth = none; casemapping = rfc1459; };
        uplink "irc.test" { host = "127.0.0.1"; send_password = "test-link"; receive_password = "test-link"; port = {{link}}; };
        nickserv { nick = "NickServ"; user = "NickServ"; host = "services.test"; real = "Nickname Services";
          maxnicks = 10; expire = 0; enforce_expire = 0; enforce_delay = 5; enforce_prefix = "Guest"; };
        chanserv { nick = "ChanServ"; user = "ChanServ"; host = "services.test"; real = "Channel Services";
          maxchans = 100; expire = 0; trigger = "!"; };
        saslserv { nick = "SaslServ"; user = "SaslServ"; host = "services.test"; real = "SASL Services"; };
        logfile "{{folder}}/services.log" { error; info; };
        general { uflags = { hidemail; }; cflags = { guard; }; flood_msgs = 0; flood_time = 10; ratelimit_uses = 0; kline_time = 7;
          commit_interval = 1; default_clone_allowed = 1000; default_clone_warn = 1000; language = "en"; };

        """;
}
