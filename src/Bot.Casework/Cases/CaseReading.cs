using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Texts;


namespace Bot.Cases;

/// <summary>What a request may read of cases.</summary>
internal static class CaseReading
{
    extension(CommandContext call)
    {
        /// <summary>The heads of the caller's team, for what decides access itself.</summary>
        public CaseIndex Index => call.View!.Get<CaseIndex>();

        /// <summary>The heads of the cases that the caller may see.</summary>
        public IEnumerable<CaseHead> Cases(bool onlyOpen = true) =>
            call is { Caller.Person: { } person, View: not null } ? call.Index.VisibleTo(person.Id, onlyOpen) : [];

        /// <summary>A head by the number as typed, if it is of the caller's team; not yet a right to see it.</summary>
        public CaseHead? Head(CaseNumber number)
        {
            if (call.View is null)
                return null;
            var isOfTheTeam = number.Prefix.Length == 0 || number.Prefix == call.Team.Id.Value;
            return isOfTheTeam ? call.Index.Head(number.Value) : null;
        }

        /// <summary>The right to read a case, or null where there is no such case for this caller.</summary>
        public Grant? Grant(CaseNumber number) => CaseAccess.For(call.Head(number), call.Caller);

        /// <summary>Reads a case.</summary>
        public async Task<Case> Read(Grant grant)
        {
            var loaded = await call.Whole(grant).ConfigureAwait(false);
            return CaseAccess.For(loaded.Head, call.Caller) is null ? throw new AccessLostException() : loaded;
        }

        /// <summary>Reads a case to add to it; nothing of it may be shown.</summary>
        public async Task<Case> ReadToAdd(Grant grant)
        {
            var loaded = await call.Whole(grant).ConfigureAwait(false);
            return CaseAccess.ForAddition(loaded.Head, call.Caller) is null ? throw new AccessLostException() : loaded;
        }

        /// <summary>
        /// Reads several cases; those that the caller may no longer see are left out, and those that cannot be read.
        /// </summary>
        public async Task<IReadOnlyList<Case>> Read(IReadOnlyList<Grant> grants)
        {
            var all = await CaseAccess.LoadReadable(call, grants).ConfigureAwait(false);
            return [.. all.OfType<Case>().Where(c => CaseAccess.For(c.Head, call.Caller) is not null)];
        }

        /// <summary>What is said where cases are listed and some cannot be read; the same reply where all can.</summary>
        public Reply WithUnreadable(Reply reply) => call.Unreadable(CaseHead.Letter) is > 0 and var count
            ? reply.And($"{Words.Count(count, "case")} cannot be read and {Text.Ours(count == 1 ? "is" : "are")} left out; "
                + $"whoever runs me is told of it.")
            : reply;

        private async Task<Case> Whole(Grant grant) => (await CaseAccess.Load(call, [grant]).ConfigureAwait(false))[0]
            ?? throw new UnreadableDocumentException(Slot.Of(grant.Head.Team), grant.Head.Doc, "its head stands but the case is gone");
    }
}
