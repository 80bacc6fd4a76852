using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Contacts;
using Bot.Routes;
using Bot.Texts;

namespace Bot.Triage;

/// <summary>How a destination is shown, with the team's own contacts for it.</summary>
internal static class RouteCards
{
    public static Block.Card Full(CommandContext call, Route route)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        fields.Add(new("whom", Text.Ours(route.Whom)));
        fields.Add(new("how", Text.Ours(route.How)));
        Own(call, route, fields);
        fields.Add(new("at once", Listed(route.Now)));
        fields.Add(new("include", Listed(route.Include)));
        fields.Add(new("do not", Listed(route.Avoid)));
        fields.Add(new("if the accused sits there", Text.Ours(route.WhenAccusedSitsThere)));
        return new Block.Card(Text.Ours(route.Title), fields.ToImmutable());
    }

    public static Block.Card Short(CommandContext call, Route route)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        fields.Add(new("how", Text.Ours(route.How)));
        Own(call, route, fields);
        if (route.Avoid.Count > 0)
            fields.Add(new("do not", Text.Ours(route.Avoid[0])));
        return new Block.Card(Text.Ours(route.Title), fields.ToImmutable());
    }

    private static void Own(CommandContext call, Route route, ImmutableArray<Field>.Builder fields)
    {
        foreach (var contact in ContactCommands.Book(call).All.Where(c => c.Route == route.Id))
            fields.Add(new("your contact", ContactCommands.Line(contact, call.Now)));
    }

    private static Text Listed(IEnumerable<string> items) => Text.Join("; ", items.Select(Text.Ours));
}
