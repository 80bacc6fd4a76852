using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Guidance;

/// <summary>A file of support organisations, as the YAML reader fills it.</summary>
internal sealed class SupportFile
{
    public string Reviewed { get; set; } = "";

    public string BeforeYouSend { get; set; } = "";

    /// <summary>Other words for each need.</summary>
    public Dictionary<string, List<string>> Needs { get; set; } = [];

    /// <summary>Names of each country.</summary>
    public Dictionary<string, List<string>> Countries { get; set; } = [];

    public List<Entry> Resources { get; set; } = [];

    /// <exception cref="InvalidDataException">It cannot be read, or an entry lacks id, name, needs or reach.</exception>
    public static SupportFile Parse(string text, string name)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
            var read = reader.Deserialize<SupportFile?>(text) ?? new SupportFile();
            var bad = read.Resources.FirstOrDefault(one => one.IsIncomplete);
            return bad is null
                ? read
                : throw new InvalidDataException($"{name}: every entry needs id, name, needs and reach; look at “{bad.Shown}”.");
        }
        catch (YamlException unread)
        {
            throw new InvalidDataException($"{name}: line {unread.Start.Line}: {unread.Message}", unread);
        }
    }

    /// <summary>One organisation; see <see cref="SupportOrganisation"/> for what its fields mean.</summary>
    internal sealed class Entry
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public List<string> Needs { get; set; } = [];
        public string Country { get; set; } = SupportOrganisation.International;
        public string Languages { get; set; } = "";
        public string Reach { get; set; } = "";
        public string ReachBy { get; set; } = "";
        public string Note { get; set; } = "";
        public string Source { get; set; } = "";
        public string GivenBy { get; set; } = "";
        public string Reviewed { get; set; } = "";
        public bool Check { get; set; }
        public string CheckNote { get; set; } = "";

        [YamlIgnore]
        public bool IsIncomplete => Id.Length == 0 || Name.Length == 0 || Needs.Count == 0 || Reach.Length == 0;

        /// <summary>What to call it in a message.</summary>
        [YamlIgnore]
        public string Shown => Name.Length > 0 ? Name : Id;

        [YamlIgnore]
        public SupportOrganisation Organisation => new()
        {
            Id = Id, Name = Name, Needs = Needs, Country = Country, Languages = Languages, Reach = Reach, ReachBy = ReachBy, Note = Note,
            Source = Source, GivenBy = GivenBy, Reviewed = Reviewed, Check = Check, CheckNote = CheckNote,
        };
    }
}
