using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Cases;
using Bot.Documents;
using Bot.Storage.Formats;
using Bot.Tests.Storage;
using Testing.Desk;

namespace Bot.Tests.Golden;

/// <summary>What documents and heads are stored as: found by writing full samples, not by looking at types, so types may move.</summary>
public sealed class StoredNamesTests
{
    private static readonly StringPool Known = new();
    private static readonly DocumentCodec Codec = Shipped.Codec;
    private static readonly IHeadCodec HeadCodec = Shipped.Kinds.Of(CaseHead.DocOf(1)).Heads!;

    [Fact]
    public void The_full_samples_leave_no_property_out()
    {
        // Whoever adds a property sets it in Full.cs: then its name and its words are in the lists below.
        foreach (var document in Full.Documents)
            Filled(document, document.Doc.Kind.ToString());
    }

    [Fact]
    public void A_full_document_is_written_as_ever() =>
        GoldenList.Check("documents", Full.Documents.Select(d => $"{d.Doc.Kind}{Codec.Kinds.Of(d.Doc).Format} {Written(d)}"));

    [Fact]
    public void A_full_document_is_read_from_what_was_ever_written()
    {
        foreach (var line in File.ReadAllLines(Source.At("Golden", "Lists", "documents.txt")))
        {
            var (id, json) = (Full.Documents.Single(d => d.Doc.Kind == line[0]).Doc, line[3..]);
            var read = Codec.Read(id, Encoding.UTF8.GetBytes(json), (byte)(line[1] - '0'), 1);
            Json.Kept(JsonNode.Parse(json), JsonNode.Parse(Written(read)), line[..2]);
        }
    }

    [Fact]
    public void The_names_in_documents_stay() => GoldenList.Check("json-names", Full.Documents
        .SelectMany(d => Paths(JsonNode.Parse(Written(d)), d.Doc.Kind.ToString())).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Where the sample has a word of a closed set, each word is put there, read and written: what comes back is listed.</summary>
    [Fact]
    public void The_words_of_closed_sets_stay()
    {
        string[] words = [.. Sets().SelectMany(Enum.GetNames).Distinct().Order(StringComparer.Ordinal)];
        GoldenList.Check("enum-words", Full.Documents.SelectMany(d => WordPlaces(d, words)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_numbers_of_closed_sets_stay() => GoldenList.Check("enum-numbers", Sets()
        .Select(s => string.Join(' ', Enum.GetValues(s).Cast<Enum>().Select(v => $"{v}={v:D}"))).Order(StringComparer.Ordinal));

    [Fact]
    public void Heads_are_written_as_ever() => GoldenList.Check("heads", Heads().Select(h => $"{h.Name} {Hex(h.Head)}"));

    [Fact]
    public void Heads_are_read_from_what_was_ever_written()
    {
        var heads = Heads().ToDictionary(h => h.Name, h => h.Head);
        foreach (var line in File.ReadAllLines(Source.At("Golden", "Lists", "heads.txt")).Select(l => l.Split(' ')))
        {
            var read = HeadCodec.Read(Convert.FromHexString(line[1]), 1, 0, Known);
            Assert.Equal(Text(heads[line[0]]), Text(read));
        }
    }

    /// <summary>Parts of cases add words for their entries of the timeline.</summary>
    [Fact]
    public void The_words_of_entries_stay() => GoldenList.Check("entry-words", typeof(Case).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.FieldType == typeof(EntryKind))
        .Select(f => ((EntryKind)f.GetValue(null)!).Word).Order(StringComparer.Ordinal));

    // The first 16 bytes are salt.
    [Fact]
    public void Audit_entries_are_written_as_ever() =>
        GoldenList.Check("audit-entry", [Convert.ToHexStringLower(AuditCodec.Write(Sample.Entry()).AsSpan(16))]);

    private static void Filled(object? value, string where)
    {
        var empty = value is null || (value is IEnumerable items && !items.Cast<object?>().Any());
        Assert.False(empty, $"{where} is left out of Full.cs");
        if (value is IEnumerable many and not string)
            foreach (var item in many)
                Filled(item, where + "[]");
        else if (IsOurs(value!))
        {
            foreach (var property in Written(value!).Where(p => p.Name is not ("Version" or "Unknown")))
                Filled(property.GetValue(value), $"{where}.{property.Name}");
            foreach (var (name, part) in Parts(value!))
                Filled(part, $"{where}.{name}");
        }
    }

    private static string Text(object head) => JsonSerializer.Serialize(head, Codec.Options);

    private static IEnumerable<(string Name, CaseHead Head)> Heads() =>
    [
        ("full", Full.Head), ("bare", new CaseHead { Team = Sample.Demo.Team, Value = 1, Received = Sample.Start }),
        .. Enum.GetValues<CaseState>().Select(s => ($"{s}", Full.Head with { State = s })),
        .. Enum.GetValues<CaseKind>().Select(k => ($"{k}-kind", Full.Head with { Kinds = [k] })),
        ("not-acknowledged", Full.Head with { Acknowledged = null }), ("not-closed", Full.Head with { Closed = null }),
        ("not-waiting", Full.Head with { WaitsUntil = null }), ("no-first-update", Full.Head with { FirstUpdate = null }),
        ("no-promise", Without("NextPromise")), ("reporter-not-promised", Without("ReporterPromised")),
        ("all-written-up", Without("NotWrittenUp")), ("not-restricted", Full.Head with { Restricted = false }),
        ("not-handed-in", Full.Head with { HandedInBy = default }), ("no-room", Full.Head with { Room = null }),
    ];

    private static CaseHead Without(string fact) => Full.Head with { Facts = Full.Head.Facts.RemoveAll(f => f.Name == fact) };

    private static string Hex(CaseHead head) => Convert.ToHexStringLower(HeadCodec.Write(head));

    private static string Written(Document document) => Encoding.UTF8.GetString(Codec.Write(document));

    private static IEnumerable<string> Paths(JsonNode? node, string at) => node switch
    {
        JsonObject o => o.SelectMany(p => Paths(p.Value, $"{at}.{p.Key}")),
        JsonArray a => a.SelectMany(item => Paths(item, at + "[]")),
        _ => [$"{at} {node!.GetValueKind().ToString().ToLowerInvariant().Replace("true", "false", StringComparison.Ordinal)}"],
    };

    private static IEnumerable<string> WordPlaces(Document document, string[] words)
    {
        var whole = JsonNode.Parse(Written(document))!;
        foreach (var path in Leaves(whole).Where(v => IsOneOf(v, words)).Select(v => v.GetPath()))
            if (!Takes(document, path, "Nonsense"))
                yield return $"{document.Doc.Kind}{path[1..]}: {string.Join(' ', words.Where(word => Takes(document, path, word)))}";
    }

    private static bool IsOneOf(JsonNode value, string[] words) =>
        value.GetValueKind() == JsonValueKind.String && words.Contains(value.GetValue<string>());

    private static bool Takes(Document document, string path, string word)
    {
        var whole = JsonNode.Parse(Written(document))!;
        Leaves(whole).Single(v => v.GetPath() == path).ReplaceWith(word);
        try
        {
            var read = Codec.Read(document.Doc, Encoding.UTF8.GetBytes(whole.ToJsonString()), Codec.Kinds.Of(document.Doc).Format, 1);
            return Leaves(JsonNode.Parse(Written(read))!).Single(v => v.GetPath() == path).GetValue<string>() == word;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Leaves(p.Value!)),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => Leaves(i!)),
        _ => [node],
    };

    /// <summary>The closed sets that occur in the full samples.</summary>
    private static IEnumerable<Type> Sets() => Full.Documents.SelectMany(Values).OfType<Enum>().Select(e => e.GetType()).Distinct();

    private static IEnumerable<object> Values(object? value) => value switch
    {
        null or string => [],
        Enum word => [word],
        IEnumerable many => many.Cast<object?>().SelectMany(Values),
        _ when !IsOurs(value) => [],
        _ => Written(value).SelectMany(p => Values(p.GetValue(value))).Concat(Parts(value).SelectMany(p => Values(p.Part))),
    };

    /// <summary>What features have put into a case.</summary>
    private static IEnumerable<(string Name, object? Part)> Parts(object value) =>
        value is Case of ? Shipped.Parts.All.Select(p => (p.Json, of.Part(p.Json))) : [];

    private static bool IsOurs(object value) =>
        value is not (Enum or Fact) && value.GetType().Namespace?.StartsWith("Bot", StringComparison.Ordinal) == true;

    private static IEnumerable<PropertyInfo> Written(object value) =>
        value.GetType().GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0);
}
