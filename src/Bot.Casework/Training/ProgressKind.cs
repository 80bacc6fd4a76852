using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;


namespace Bot.Training;

/// <summary>Somebody's progress in training; it is theirs alone and lies with the person, not with a team.</summary>
public sealed class ProgressKind() : Kind<Progress>('g', format: 1, KindTraits.OfPeople)
{
    /// <summary>The right to load it.</summary>
    internal static readonly ProgressKind Instance = new();

    /// <inheritdoc/>
    public override bool MaySee(DocId id, TeamView view, PersonId reader) => id == Progress.DocOf(reader);

    /// <inheritdoc/>
    public override string Label(DocId id, TeamView view, PeopleView people) => "training";
}
