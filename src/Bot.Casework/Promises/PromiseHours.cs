using Bot.Basics;
using Bot.Cases;
using Bot.People;
using Bot.Texts;
using Bot.Times;
using Bot.Views;
using NodaTime;

namespace Bot.Promises;

/// <summary>
/// At which hours a promise is rung: those of its owner, as they were when it came to them. What has changed since holds back what it
/// must when it is told.
/// </summary>
internal static class PromiseHours
{
    /// <summary>The promise with its owner's nights.</summary>
    public static Promise AtHoursOf(this Promise promise, Person owner) =>
        promise with { OwnerZone = owner.Zone, OwnerQuiet = owner.Quiet };

    /// <summary>The promise in somebody's hands; a heads-up that is still to come comes at their hours.</summary>
    public static Promise OwnedBy(this Promise promise, PersonId owner, PeopleView people)
    {
        var owned = promise with { Owner = owner };
        return people.Of(owner) is { } person ? owned.AtHoursOf(person) : owned;
    }

    /// <summary>When the heads-up is told; the due time itself where the night leaves no hour for it.</summary>
    public static Instant HeadsUpOf(Promise promise, Team team)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(promise.OwnerZone ?? promise.Zone) ?? team.TimeZone;
        return EscalationPolicy.Of(team).HeadsUpAt(promise.Since, promise.At, promise.OwnerQuiet ?? QuietHours.Default, zone);
    }

    /// <summary>When its owner is really told, to stand behind "I remind you".</summary>
    public static Text Told(Promise promise, Person owner, Team team)
    {
        var headsUp = HeadsUpOf(promise, team);
        var isOfThisHour = promise.At - promise.Since <= Duration.FromHours(1);
        var held = isOfThisHour ? null : owner.Quiet?.Until(promise.At, owner.TimeZone);
        var due = held is { } until
            ? Text.Of($"{new At(until, MomentStyle.Short)}, for quiet hours hold back what is due in them")
            : Text.Ours("when it is due");
        return headsUp < promise.At ? Text.Of($"{new At(headsUp, MomentStyle.Short)}, and {due}") : due;
    }
}
