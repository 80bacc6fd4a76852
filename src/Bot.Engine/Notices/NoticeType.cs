using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Times;
using Bot.Views;
using NodaTime;

namespace Bot.Notices;

/// <summary>A type of notice, with the words it is told in: made when it is told, from what is true then.</summary>
/// <param name="name">Its name, as the occasion and what it is about: "due/promise"; on disk for ever.</param>
public abstract class NoticeType(string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>
    /// Whether it comes to its hour by our reckoning and not because somebody typed that hour: then nobody is rung with it in the night,
    /// though they have set no quiet hours.
    /// </summary>
    public virtual bool KeepsCivilHours => false;

    /// <summary>
    /// The least role in the team of whom it may be told. Who has left is told nothing of the team, also of what was under way to them.
    /// </summary>
    public virtual Role Least => Role.Admin;

    /// <summary>The words for a person; null when it is no longer true, or not for this reader.</summary>
    public abstract Task<Reply?> Words(Told told);

    /// <summary>The words for a room: numbers, states and lateness; null for none.</summary>
    public virtual RoomText? ForRoom(Told told) => null;

    /// <summary>
    /// Until when a person's quiet hours, or the usual ones, hold a notice of this type back that is not urgent; null when they do not.
    /// </summary>
    public Instant? HeldUntil(Person person, Instant at)
    {
        ArgumentNullException.ThrowIfNull(person);
        var quiet = person.Quiet ?? (KeepsCivilHours ? QuietHours.Default : null);
        return quiet?.Until(at, person.TimeZone);
    }

    /// <summary>A notice of this type to a person, due now.</summary>
    public Notice To(PersonId person, Instant now, IdGenerator generator, DocId? about = null, string? subject = null) =>
        new() { Id = generator.Id(), Person = person, Type = Name, About = about, Subject = subject, Due = now, Made = now };
}

/// <summary>What is at hand when a notice is told.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Reader">To whom; nobody in particular for a room.</param>
/// <param name="At">The team as it stands, and now.</param>
/// <param name="Load">Reads documents.</param>
/// <param name="Saved">The document that the commit saved with it, to spare a read if it still is the newest.</param>
public sealed record Told(Notice Notice, PersonId Reader, Moment At, ILoad Load, Document? Saved)
{
    /// <summary>The zone in which the reader reads times.</summary>
    public DateTimeZone Zone => At.People.Of(Reader)?.TimeZone ?? At.Team.TimeZone;

    /// <summary>What colleagues call somebody.</summary>
    public string Name(PersonId person) => At.People.Name(person);
}

/// <summary>All types of notices, by name.</summary>
public sealed class NoticeTypes
{
    private readonly Dictionary<string, NoticeType> byName = new(StringComparer.Ordinal);

    /// <summary>Takes them in.</summary>
    /// <exception cref="InvalidOperationException">Two types have one name.</exception>
    public NoticeTypes(IEnumerable<NoticeType> types)
    {
        foreach (var type in types)
            if (!byName.TryAdd(type.Name, type))
                throw new InvalidOperationException($"two types of notices are called '{type.Name}'");
    }

    /// <summary>All of them.</summary>
    public IEnumerable<NoticeType> All => byName.Values;

    /// <summary>
    /// Until when a person's quiet hours, or the usual ones, hold a notice back at some moment; null when they do not.
    /// </summary>
    public Instant? HeldUntil(Notice notice, PeopleView people, Instant at)
    {
        if (notice.Urgent || notice.Person is not { } id || people.Of(id) is not { } person)
            return null;
        return Of(notice) is { } type ? type.HeldUntil(person, at) : person.Quiet?.Until(at, person.TimeZone);
    }

    /// <summary>The type of a notice; null where this program knows none of that name.</summary>
    public NoticeType? Of(Notice notice) => byName.GetValueOrDefault(notice.Type);
}
