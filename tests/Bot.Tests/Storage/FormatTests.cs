using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;
using Testing.Desk;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

public sealed class FormatTests
{
    private static readonly StringPool Words = new();
    private static readonly DocumentCodec Codec = Shipped.Codec;
    private static readonly IHeadCodec Heads = Shipped.Kinds.Of(CaseHead.DocOf(1)).Heads!;

    public static TheoryData<string> GoldenFiles =>
        [.. Directory.GetFiles(Folder, "*.sealed").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Storage", "Golden");

    [Fact]
    public void Every_document_comes_back_as_it_was()
    {
        Assert.Equal(Types(Codec.Kinds.All.Select(t => t.Type)), Types(Full.Documents.Select(d => d.GetType())));
        foreach (var document in Full.Documents)
        {
            var read = Codec.Read(document.Doc, Codec.Write(document), Codec.Kinds.Of(document.Doc).Format, 3);
            Assert.Equal(3, read.Version);
            Assert.Equal(Text(document), Text(read));
        }
    }

    [Fact]
    public void The_full_samples_leave_no_property_at_its_default()
    {
        // Whoever adds a property sets it there: then the codecs and the golden files are tested with it.
        var bare = new Case { Head = new CaseHead { Team = default, Value = 0, Received = default }, Summary = "" };
        foreach (var (full, empty) in new (object, object)[] { (Full.Head, bare.Head), (Full.Documents[2], bare) })
            foreach (var property in full.GetType().GetProperties().Where(p => p.CanWrite && p.Name is not ("Version" or "Unknown")))
                Assert.False(Same(property, full, empty), $"{full.GetType().Name}.{property.Name} is at its default");
    }

    [Fact]
    public void A_head_comes_back_as_it_was()
    {
        foreach (var head in new[] { Full.Head, new CaseHead { Team = Demo.Team, Value = 1, Received = Start } })
        {
            var read = (CaseHead)Heads.Read(Heads.Write(head), Heads.Format, 9, Words);
            Assert.Equal(9, read.Version);
            Assert.Equal(JsonSerializer.Serialize(head, Codec.Options), JsonSerializer.Serialize(read, Codec.Options));
        }
    }

    [Fact]
    public void What_the_text_lacks_has_its_own_default()
    {
        var team = (People.Team)Codec.Read(DocId.Team, """{"Id":"demo","Title":"t","Later":1}"""u8, 1, 1);
        Assert.Equal(("UTC", true, new People.TeamSettings()), (team.Zone, team.Members.IsEmpty, team.Settings));
    }

    [Fact]
    public void What_a_newer_program_has_put_into_a_case_or_the_settings_survives_a_save()
    {
        var (team, of) = (Codec.Write(Golden('t')), Codec.Write(Golden('c')));
        var settings = Changed(team, root => root["Settings"]!["Votes"] = "three");
        var @case = Changed(of, root => root["Votes"] = new JsonArray("yes"));
        Assert.Equal(settings, Codec.Write(Codec.Read(DocId.Team, settings, 1, 1)));
        Assert.Equal(@case, Codec.Write(Codec.Read(Golden('c').Doc, @case, 1, 1)));

        static byte[] Changed(byte[] written, Action<JsonNode> change)
        {
            var root = JsonNode.Parse(written)!;
            change(root);
            return JsonSerializer.SerializeToUtf8Bytes(root, Codec.Options);
        }
    }

    [Fact]
    public void A_newer_format_and_no_format_at_all_are_refused()
    {
        var newer = Assert.Throws<FormatException>(() => Codec.Read(DocId.Team, "{}"u8, 2, 1));
        Assert.Contains("newer", newer.Message, StringComparison.Ordinal);
        foreach (var broken in new[] { "", "null", "{", "[]", "{}", """{"Id":1}""" })
            Assert.Throws<FormatException>(() => Codec.Read(DocId.Team, Encoding.UTF8.GetBytes(broken), 1, 1));
        var head = Heads.Write(Full.Head);
        for (var length = 0; length < head.Length; length++)
            Assert.Throws<FormatException>(() => Heads.Read(head.AsSpan(0, length), 1, 1, Words));
    }

    [Fact]
    public void A_document_under_another_kinds_id_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => Codec.Write(new Disguised(Reminder("x"))));

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void A_golden_file_still_reads(string file)
    {
        using var keys = new KeyRing(Opened.TestKey);
        var kind = file[0];
        var (id, sealedAs) = kind == 'h' ? (CaseHead.DocOf(417), SealedKind.Head) : (Golden(kind).Doc, SealedKind.Body);
        var content = new Sealer(keys).Open(Demo, id, sealedAs, File.ReadAllBytes(Path.Combine(Folder, file)), out var seal);
        var wrote = kind == 'h'
            ? File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(file, ".json")))
            : Encoding.UTF8.GetString(content);
        var read = kind == 'h'
            ? JsonSerializer.Serialize(Heads.Read(content, seal.Content, 4, Words), Codec.Options)
            : Text(Codec.Read(id, content, seal.Content, 4));
        Assert.Equal(4, seal.Version);
        Kept(JsonNode.Parse(wrote), JsonNode.Parse(read), file);
    }

    [Fact]
    public void A_golden_audit_entry_and_a_golden_notice_still_read()
    {
        using var keys = new KeyRing(Opened.TestKey);
        var file = File.ReadAllBytes(Path.Combine(Folder, "audit1.entry"));
        var plain = new Sealer(keys).Open(Demo, AuditCodec.Place, SealedKind.Audit, file, out var seal);
        var (read, wrote) = (AuditCodec.Read(plain, seal.Content, Words), Entry());
        Assert.Equal(wrote, read with { On = wrote.On });
        Assert.Equal(wrote.On, read.On);
        Assert.Throws<FormatException>(() => AuditCodec.Read(plain, 2, Words));

        var notice = Notice("n1") with { Room = "irc:net #a\t%", Tried = true };
        const string Old = "1\t=alice\t=irc:net #a%09%25\t0\t417\t=pr-1\t2\t17951652000000000\t17951652000030000\tut";
        const string Text = "2\t=alice\t=irc:net #a%09%25\theads-up/promise\tc:417\t=pr-1\t2\t17951652000000000\t17951652000030000\tut";
        Assert.Equal(Text + "\t6b548e2f", NoticeText.Write(notice));
        Assert.Equal(notice, NoticeText.Read("n1", Text));
        Assert.Equal(notice, NoticeText.Read("n1", Old));
        Assert.Throws<FormatException>(() => NoticeText.Read("n1", "3" + Text[1..]));
        Assert.Throws<FormatException>(() => NoticeText.Read("n1", Old.Replace("\t0\t", "\t13\t", StringComparison.Ordinal)));
    }

    // What a file says must be read; what was added to the document since then may stand beside it.
    private static void Kept(JsonNode? wrote, JsonNode? read, string where)
    {
        if (wrote is JsonObject o)
            foreach (var (name, value) in o)
                Kept(value, read![name], $"{where} {name}");
        else if (wrote is JsonArray { Count: > 0 } a)
            for (var i = 0; i < a.Count; i++)
                Kept(a[i], read![i], $"{where} {i}");
        else
            Assert.True(JsonNode.DeepEquals(wrote, read), $"{where}: {wrote} was read as {read}");
    }

    [Fact]
    public void Every_format_that_is_written_has_its_golden_file()
    {
        // A new format: run once with this variable naming the folder of the golden files in the source, and commit what is new there.
        if (Environment.GetEnvironmentVariable("BOT_GOLDEN") is { } folder)
            WriteGolden(folder);
        foreach (var type in Codec.Kinds.All)
            Assert.True(File.Exists(Path.Combine(Folder, $"{type.Letter}{type.Format}.sealed")), $"{type.Type.Name}: no golden file");
        Assert.True(File.Exists(Path.Combine(Folder, $"h{Heads.Format}.sealed")));
    }

    private static void WriteGolden(string folder)
    {
        using var keys = new KeyRing(Opened.TestKey);
        var sealer = new Sealer(keys);
        foreach (var type in Codec.Kinds.All)
        {
            var golden = Golden(type.Letter);
            Write($"{type.Letter}{type.Format}.sealed", golden.Doc, SealedKind.Body, type.Format, Codec.Write(golden));
        }

        var head = Heads.Write(Full.Head);
        File.WriteAllText(Path.Combine(folder, $"h{Heads.Format}.json"), JsonSerializer.Serialize(Full.Head, Codec.Options) + "\n");
        Write($"h{Heads.Format}.sealed", Full.Head.Doc, SealedKind.Head, Heads.Format, head);

        Write("audit1.entry", AuditCodec.Place, SealedKind.Audit, AuditCodec.Format, AuditCodec.Write(Entry()), 0);

        void Write(string name, DocId id, SealedKind kind, byte format, ReadOnlySpan<byte> content, long version = 4)
        {
            if (!File.Exists(Path.Combine(folder, name)))
                File.WriteAllBytes(Path.Combine(folder, name), sealer.Close(Demo, id, kind, format, version, content));
        }
    }

    private static IEnumerable<string> Types(IEnumerable<Type> types) => types.Select(t => t.Name).Order(StringComparer.Ordinal);

    /// <summary>A reminder that says it is the team.</summary>
    private sealed record Disguised(Document Inner) : Document
    {
        public override DocId Doc => DocId.Team;
    }

    private static Document Golden(char kind) => Full.Documents.Single(d => d.Doc.Kind == kind);

    private static string Text(Document document) => Encoding.UTF8.GetString(Codec.Write(document));

    private static bool Same(PropertyInfo property, object left, object right) =>
        JsonSerializer.Serialize(property.GetValue(left), Codec.Options)
        == JsonSerializer.Serialize(property.GetValue(right), Codec.Options);
}
