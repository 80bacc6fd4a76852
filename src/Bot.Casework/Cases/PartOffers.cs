using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Cases;

/// <summary>
/// Ids of parts of a case that a command takes: p1 for a promise, q2 for a question. What they are about is content and is not shown, but
/// when they are due or were done.
/// </summary>
public static class PartOffers
{
    /// <summary>Those parts of the case that the line names which would be accepted.</summary>
    /// <param name="path">The command.</param>
    /// <param name="parameter">The parameter that takes the id.</param>
    /// <param name="parts">Their ids, a word on each, and when it is or was.</param>
    public static Offer Of(string path, string parameter, Func<Case, IEnumerable<(string Id, string Word, Instant? At)>> parts) =>
        new(path, parameter, (_, _) => []) { Read = (typed, reader) => Read(typed, reader, of => parts(of).Select(Said(reader))) };

    /// <summary>The parties of the case that the line names, by name.</summary>
    public static Offer Parties(string path, string parameter) => Parties(path, parameter, []);

    /// <summary>The same behind words that stand for somebody in any case.</summary>
    /// <param name="path">The command.</param>
    /// <param name="parameter">The parameter that takes the name.</param>
    /// <param name="always">Offered first, also where no case is named yet.</param>
    public static Offer Parties(string path, string parameter, IEnumerable<Suggestion> always) => new(path, parameter, (_, _) => [])
    {
        Read = async (typed, reader) => Suggestion.Starting(typed, always).Concat(await Read(typed, reader, of => of.Parties
            .Select(p => new Suggestion(p.Name, Words.List([.. p.Roles.Select(r => Words.Of(r))])))).ConfigureAwait(false)),
    };

    /// <summary>The same where nobody else can be meant.</summary>
    public static Offer Party(string path, string parameter) => Parties(path, parameter) with
    {
        Wrong = async (typed, reader, _) =>
            await Loaded(reader).ConfigureAwait(false) is { } of && of.Find(LineReader.Unquoted(typed)) is null
            ? CaseRefusals.NoParty(of.Head.Number, TypedText.Short(typed), of.PartyNames())
            : null,
    };

    /// <summary>What the case that the line names holds, as suggestions that begin as typed; nothing where it may not be read.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="reader">Who types, and what else the line gives.</param>
    /// <param name="found">What is in the case.</param>
    public static async Task<IEnumerable<Suggestion>> Read(
        string typed, CompletionReader reader, Func<Case, IEnumerable<Suggestion>> found)
    {
        return await Loaded(reader).ConfigureAwait(false) is { } of ? Suggestion.Starting(typed, found(of)) : [];
    }

    /// <summary>The case that the line names; null where it may not be read. Who was kept away meanwhile may not.</summary>
    private static async Task<Case?> Loaded(CompletionReader reader)
    {
        if (CaseOffers.Named(reader) is not { } grant || reader is not { Documents: { } documents, View.Team: { } team, Person.Id: var me })
            return null;
        var of = (await CaseAccess.Load(documents, [grant]).ConfigureAwait(false))[0];
        return of is not null && CaseAccess.For(of.Head, team, me) is not null ? of : null;
    }

    private static Func<(string Id, string Word, Instant? At), Suggestion> Said(CompletionReader reader) => part =>
        new Suggestion(part.Id, part.At is { } at ? $"{part.Word} {MomentText.Show(at, MomentStyle.Short, reader.Zone, at)}" : part.Word);
}
