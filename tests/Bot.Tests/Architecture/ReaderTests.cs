namespace Bot.Tests.Architecture;

public sealed class ReaderTests
{
    [Fact]
    public void An_extension_method_counts_for_the_class_that_holds_it() =>
        Assert.Equal(["src/P/A/A.cs -> Words (src/P/B/Words.cs)"], Read(
            ("A/A.cs", "using P.B; namespace P.A; class A { int Count(string s) => s.Vowels(); }"),
            ("B/Words.cs", "namespace P.B; static class Words { public static int Vowels(this string s) => s.Length; }")));

    [Fact]
    public void A_member_in_an_extension_block_counts_for_the_class_that_holds_it() =>
        Assert.Equal(["src/P/A/A.cs -> Words (src/P/B/Words.cs)"], Read(
            ("A/A.cs", "using P.B; namespace P.A; class A { int Count(string s) => s.Vowels; }"),
            ("B/Words.cs", "namespace P.B; static class Words { extension(string s) { public int Vowels => s.Length; } }")));

    [Fact]
    public void A_member_reached_without_naming_its_type_counts() =>
        Assert.Equal(["src/P/A/A.cs -> B (src/P/B/B.cs)", "src/P/A/A.cs -> C (src/P/C/C.cs)", "src/P/B/B.cs -> C (src/P/C/C.cs)"], Read(
            ("A/A.cs", "namespace P.A; class A { int Count(P.B.B b) { var c = b.Get(); return c.Number; } }"),
            ("B/B.cs", "namespace P.B; class B { public P.C.C Get() => new(); }"),
            ("C/C.cs", "namespace P.C; class C { public int Number; }")));

    [Fact]
    public void What_only_flows_through_does_not_count() =>
        Assert.DoesNotContain("src/P/A/A.cs -> C (src/P/C/C.cs)", Read(
            ("A/A.cs", "namespace P.A; class A { void Pass(P.B.B b) { var c = b.Get(); b.Put(c); } }"),
            ("B/B.cs", "namespace P.B; class B { public P.C.C Get() => new(); public void Put(P.C.C c) { } }"),
            ("C/C.cs", "namespace P.C; class C;")));

    [Fact]
    public void A_nested_type_counts_for_its_outermost_and_a_part_by_the_file_of_the_member() =>
        Assert.Equal(["src/P/A/A.cs -> B (src/P/B/B.cs)", "src/P/A/A.cs -> B (src/P/C/B.More.cs)"], Read(
            ("A/A.cs", "namespace P.A; class A { int One = P.B.B.Inner.One; void Two() => P.B.B.Two(); }"),
            ("B/B.cs", "namespace P.B; static partial class B { public static class Inner { public const int One = 1; } }"),
            ("C/B.More.cs", "namespace P.B; static partial class B { public static void Two() { } }")));

    [Fact]
    public void Words_of_the_base_library_and_locals_are_no_arrows() =>
        Assert.Empty(Read(
            ("A/A.cs", "class A { (int X, string Y) Of(List<int> all) { var n = all.Count; return (X: n, Y: nameof(all)); } }"),
            ("B/B.cs", "namespace P.B; class B { int n, all, Count, X, Y, nameof; }")));

    [Fact]
    public void A_name_that_cannot_be_bound_is_said_with_its_place()
    {
        var uses = SymbolReader.Read(Made(
            ("A/A.cs", "namespace P.A;\nclass A { int Of() => Nowhere.Number; }"),
            ("B/B.cs", "namespace P.B; static class B { public static int Number; }")));

        Assert.Equal(["src/P/A/A.cs(2) Number"], uses.Unbound);
    }

    [Fact]
    public void Insides_are_seen_across_projects_by_friends_only()
    {
        Project below = new("Below", [new("src/Below/Inner.cs", "namespace Below; class Inner { public static int One = 1; }")]);
        Project alone = new("Above", [new("src/Above/A.cs", "namespace Above; class A { int One = Below.Inner.One; }")]);
        var above = alone with { References = ["Below"] };

        Assert.NotEmpty(SymbolReader.Read(above, below).Unbound);
        Assert.Empty(SymbolReader.Read(above, below with { Friends = ["Above"] }).Unbound);
    }

    internal static Project Made(params (string Path, string Text)[] files) =>
        new("P", [.. files.Select(f => new SourceFile("src/P/" + f.Path, f.Text))]);

    static IEnumerable<string> Read(params (string Path, string Text)[] files)
    {
        var uses = SymbolReader.Read(Made(files));
        Assert.Empty(uses.Unbound);
        return uses.All.Select(u => $"{u.From} -> {u.Type} ({u.To})");
    }
}
