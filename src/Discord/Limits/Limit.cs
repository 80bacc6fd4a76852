namespace Discord;

/// <summary>Discord's limits (API v10). Lengths are in code points, see <see cref="TextLength"/>; sizes in bytes.</summary>
public static class Limit
{
    public const int Content = 2000;
    public const int Nonce = 25;
    public const int Embeds = 10;
    public const int EmbedsTogether = 6000;
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4096;
    public const int EmbedFields = 25;
    public const int EmbedFieldName = 256;
    public const int EmbedFieldValue = 1024;
    public const int EmbedFooter = 2048;
    public const int EmbedAuthor = 256;
    public const int Rows = 5;
    public const int ComponentsV2 = 40;
    public const int RowButtons = 5;
    public const int CustomId = 100;
    public const int ButtonLabel = 80;
    public const int Url = 512;
    public const int SelectOptions = 25;
    public const int SelectText = 100;
    public const int Placeholder = 150;
    public const int ModalTitle = 45;
    public const int ModalComponents = 5;
    public const int InputValue = 4000;
    public const int InputPlaceholder = 100;
    public const int LabelText = 45;
    public const int LabelDescription = 100;
    public const int MentionList = 100;
    public const int Files = 10;
    public const int FileBytes = 10 * 1024 * 1024;
    public const int RequestBytes = 25 * 1024 * 1024;
    public const int FileDescription = 1024;
    public const int CommandName = 32;
    public const int CommandDescription = 100;
    public const int CommandOptions = 25;
    public const int Choices = 25;
    public const int ChoiceText = 100;
    public const int CommandTogether = 8000;
    public const int SlashCommands = 100;
    public const int MenuCommands = 15;
    public const int ThreadName = 100;
    public const int SlowModeSeconds = 21600;

    /// <summary>Bytes of one payload sent to the gateway.</summary>
    public const int GatewayPayload = 4096;

    /// <summary>INTEGER options lie within plus or minus this, NUMBER options within one more.</summary>
    public const long WholeNumber = (1L << 53) - 1;
}
