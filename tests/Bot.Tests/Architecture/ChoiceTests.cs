using Bot.Commands;
using Bot.Hosting;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Extensions.DependencyInjection;
using Testing.Desk;

namespace Bot.Tests.Architecture;

/// <summary>What is offered to be pressed or picked is a command that there is.</summary>
public sealed class ChoiceTests
{
    [Fact]
    public void Every_choice_in_the_sources_stands_for_a_command()
    {
        var table = new ServiceCollection().AddCommands(Shipped.Features).BuildServiceProvider().GetRequiredService<CommandTable>();
        var lines = Picture.Today.Files.SelectMany(Lines).ToArray();

        Assert.InRange(lines.Length, 60, int.MaxValue);
        var unknown = lines.Where(l => table.Match(l.Line).Command is null);
        Assert.Empty(unknown.Select(l => $"{l.Where} offers “{l.Line}”, which is no command."));
    }

    [Fact]
    public void A_choice_for_nothing_would_be_found()
    {
        var file = new SourceFile("src/A/F.cs", "class C { object x = new Choice(\"Go\", $\"case fly {y}\"); }");

        Assert.Equal("case fly ", Assert.Single(Lines(file)).Line);
    }

    /// <summary>The lines of choices as far as they stand in the source; those that a value begins are left out.</summary>
    static IEnumerable<(string Where, string Line)> Lines(SourceFile file) =>
        from made in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
        where made.Type.ToString() == "Choice" && made.ArgumentList is { Arguments.Count: 2 }
        let line = Begin(made.ArgumentList!.Arguments[1].Expression)
        where line.Length > 0
        select ($"{file.Path}({made.GetLocation().GetLineSpan().StartLinePosition.Line + 1})", line);

    static string Begin(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] } => text.TextToken.ValueText,
        BinaryExpressionSyntax { Left: var left } => Begin(left),
        _ => "",
    };
}
