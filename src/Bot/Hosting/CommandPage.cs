using System.Text;
using Bot.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Hosting;

/// <summary>Every command as a page of Markdown, made from the commands themselves; the README holds it between two marks.</summary>
public static class CommandPage
{
    /// <summary>The mark before the page in the README.</summary>
    public const string Begin = "<!-- commands: made by `bot commands` -->";

    /// <summary>The mark after it.</summary>
    public const string End = "<!-- end of commands -->";

    /// <summary>The page.</summary>
    public static string Write()
    {
        using var services = new ServiceCollection().AddCommands(Registration.Features()).BuildServiceProvider();
        var page = new StringBuilder();
        foreach (var group in services.GetRequiredService<CommandTable>().Commands.GroupBy(c => c.Path.Split(' ')[0]))
        {
            page.Append("| `").Append(group.Key).Append("` | what it does | for |\n| --- | --- | --- |\n");
            foreach (var command in group)
                page.Append("| `")
                    .Append(command.Usage.Replace("|", "\\|", StringComparison.Ordinal))
                    .Append("` | ")
                    .Append(command.About)
                    .Append(" | ")
                    .Append(command.Operator ? "operator" : Texts.Words.Of(command.Role))
                    .Append(" |\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }
}
