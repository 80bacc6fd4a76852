namespace Discord;

public enum CommandType
{
    Slash = 1,
    User = 2,
    Message = 3,
    EntryPoint = 4,
}

public enum OptionType
{
    Subcommand = 1,
    SubcommandGroup = 2,
    Text = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}
