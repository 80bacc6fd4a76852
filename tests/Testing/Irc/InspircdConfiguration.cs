namespace Testing.Irc;

/// <summary>What one InspIRCd of the test network is told.</summary>
sealed record InspircdConfiguration(string Folder, string Name, string Id, int Plain, int Exempt, int Tls, int Link)
{
    static readonly string[] Modules =
    [
        "cap", "ircv3", "ircv3_accounttag", "ircv3_batch", "ircv3_capnotify", "ircv3_chghost", "ircv3_ctctags", "ircv3_echomessage",
            "ircv3_invitenotify", "ircv3_labeledresponse",
        "ircv3_msgid", "ircv3_servertime", "sasl", "services_account", "namesx", "uhnames", "monitor", "chghost", "setname", "hidechans",
            "cloaking", "md5", "sha256", "spanningtree",
        "ssl_gnutls", "sslinfo", "sslmodes", "botmode", "servprotect", "redirect", "samode", "sanick", "sajoin", "permchannels",
            "allowinvite", "muteban", "nicklock", "inviteexception", "deaf", "svshold",
    ];

    /// <summary>The other servers it may link with: name and port.</summary>
    public (string Name, int Port)[] Links { get; init; } = [];

    public string Text => $"""
        <server name="{Name}" description="test network" id="{Id}" network="TestNet">
        <admin name="test" nick="test" email="test@test.invalid">
        <path configdir="{Folder}" datadir="{Folder}" logdir="{Folder}" runtimedir="{Folder}">
        <pid file="{Folder}/{Id}.pid">
        <options prefixquit="Quit: " casemapping="rfc1459" defaultmodes="not" allowmismatch="yes">
        <security maxtargets="4">
        <performance nouserdns="yes" quietbursts="yes">
        <limits maxnick="16" maxchan="50" maxident="10" maxkey="32">
        <log method="file" type="* -USERINPUT -USEROUTPUT" level="default" target="{Folder}/{Id}.log">
        <dns server="127.0.0.1" timeout="1">
        <sslprofile name="clients" provider="gnutls" certfile="{Folder}/server.crt" keyfile="{Folder}/server.key"
          requestclientcert="yes" hash="sha512">
        <bind address="127.0.0.1" port="{Plain}" type="clients">
        <bind address="127.0.0.1" port="{Exempt}" type="clients">
        {(Tls > 0 ? $"""<bind address="127.0.0.1" port="{Tls}" type="clients" sslprofile="clients">""" : "")}
        <bind address="127.0.0.1" port="{Link}" type="servers">
        <cloak mode="half" key="nothing-secret-in-a-test-0123456789abcdef0123456789" prefix="test-" suffix=".cloak">
        <connect name="exempt" allow="*" port="{Exempt}" timeout="30" hardsendq="16M" softsendq="8M" recvq="1M"
          threshold="1000000" commandrate="1000000000" fakelag="no" localmax="500" globalmax="500"
          maxchans="50" resolvehostnames="no" modes="+x" limit="1000">
        <connect name="everybody" allow="*" timeout="30" hardsendq="1M" softsendq="10240" recvq="16K"
          threshold="10" commandrate="1000" fakelag="yes" localmax="200" globalmax="200"
          maxchans="50" resolvehostnames="no" modes="+x" limit="1000">
        <class name="all" commands="*" privs="*" usermodes="*" chanmodes="*" snomasks="*">
        <type name="operator" classes="all">
        <oper name="test" password="test-oper" host="*@*" type="operator">
        <sasl target="services.test" requiressl="no">
        <uline server="services.test" silent="yes">
        {string.Join('\n', Links.Select(link => Tag(link.Name, link.Port)))}
        {string.Join('\n', Modules.Select(module => $"""<module name="{module}">"""))}

        """;

    static string Tag(string server, int port) => $"""
        <link name="{server}" ipaddr="127.0.0.1" port="{port}" allowmask="127.0.0.0/8" sendpass="test-link" recvpass="test-link">
        """;
}
