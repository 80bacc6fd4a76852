using System.Text.Json.Serialization.Metadata;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Cases;

public static partial class CaseAccess
{
    /// <summary>Brings cases in as a kind of document.</summary>
    internal static void Register(Features to, CaseParts parts) => to.With(new RecordKind(parts));

    /// <summary>Cases as a kind of document. It stands in here, because an object of it is the right to load them.</summary>
    private sealed class RecordKind(CaseParts parts)
        : Kind<Case>(CaseHead.Letter, format: 1, KindTraits.Recalled | KindTraits.DueFollowsSettings)
    {
        /// <inheritdoc/>
        public override IHeadCodec Heads { get; } = new CaseHeadCodec(parts);

        /// <inheritdoc/>
        public override void Shape(JsonTypeInfo json) => parts.Shape(json);

        /// <inheritdoc/>
        public override bool MaySee(DocId id, TeamView view, PersonId reader) =>
            view.Get<CaseIndex>().Head(id) is not { } head || CaseAccess.MaySee(head, reader, view.Team?.RoleOf(reader) ?? Role.Guest);

        /// <inheritdoc/>
        public override bool MayStandInRooms(DocId id, TeamView view) =>
            view.Get<CaseIndex>().Head(id) is not { } head || !head.IsKeptFromRooms(view.Team);

        /// <inheritdoc/>
        public override bool MayHide(Document saved) => ((Case)saved).Head.Recusals.Length > 0;

        /// <inheritdoc/>
        public override string Label(DocId id, TeamView view, PeopleView people) => $"{view.Id.Value}-{id.Rest}";

        /// <inheritdoc/>
        public override string Unreadable(DocId id, TeamView view) =>
            view.Get<CaseIndex>().Head(id) is null ? "a case that cannot be read" : base.Unreadable(id, view);

        /// <inheritdoc/>
        public override IView NewView(TeamView view) => new CaseIndex(view);

        /// <inheritdoc/>
        protected override Case Projected(Case saved, Team team, PeopleView people) =>
            parts.Projected(saved.WithNamesakesKeptAway(team, people.Of, saved.Head.Touched));

        /// <inheritdoc/>
        protected override Instant? NextDue(Case document, Team team) => new CaseClock(parts).NextDue(document, team);

        /// <inheritdoc/>
        protected override Due? Ring(Case document, Moment at)
        {
            var (rung, notices) = new CaseClock(parts).Ring(document, at);
            if (ReferenceEquals(rung, document))
                return null;
            // A rung with nobody left to tell is taken all the same: else the case would be due for ever.
            var what = notices.Length == 0 ? "nobody-left" : notices[0].Occasion;
            return new Due(what, [new Save(rung), .. notices.Select(n => new Notify(n))]);
        }
    }
}
