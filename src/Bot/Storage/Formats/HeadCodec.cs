using Bot.Cases;
using Bot.People;
using NodaTime;

namespace Bot.Storage.Formats;

/// <summary>Heads of cases in a compact form: a team's are read by the hundred thousand.</summary>
/// <remarks>New fields go to the end and are read only where there is something left; then the format stays.</remarks>
internal static class HeadCodec
{
    public const byte Format = 1;

    [Flags]
    private enum Has
    {
        Acknowledged = 1,
        Closed = 2,
        WaitsUntil = 4,
        FirstUpdate = 8,
        NextPromise = 16,
        ReporterPromised = 32,
        NotWrittenUp = 64,
        Restricted = 128,
        HandedInBy = 256,
        Room = 512,
    }

    public static ReadOnlySpan<byte> Write(CaseHead head, ByteWriter to)
    {
        var has = Flag(head.Acknowledged is not null, Has.Acknowledged) | Flag(head.Closed is not null, Has.Closed)
            | Flag(head.WaitsUntil is not null, Has.WaitsUntil) | Flag(head.FirstUpdate is not null, Has.FirstUpdate)
            | Flag(head.NextPromise is not null, Has.NextPromise) | Flag(head.ReporterPromised, Has.ReporterPromised)
            | Flag(head.NotWrittenUp, Has.NotWrittenUp) | Flag(head.Restricted, Has.Restricted)
            | Flag(head.HandedInBy.Value is not null, Has.HandedInBy) | Flag(head.Room is not null, Has.Room);
        to.Number((long)has);
        to.Text(head.Team.Value);
        to.Number(head.Value);
        to.Number((long)head.State);
        to.Ticks(head.Received);
        to.Ticks(head.Touched);
        foreach (var at in (ReadOnlySpan<Instant?>)[head.Acknowledged, head.Closed, head.WaitsUntil, head.FirstUpdate, head.NextPromise])
            if (at is { } instant)
                to.Ticks(instant);
        if (head.HandedInBy.Value is { } by)
            to.Text(by);
        to.Many(head.Kinds, static (w, kind) => w.Number((long)kind));
        to.Many(head.Investigators, static (w, person) => w.Text(person.Value));
        to.Many(head.Recusals, static (w, recusal) =>
        {
            w.Text(recusal.Person.Value);
            w.Ticks(recusal.At);
            w.Number((recusal.Automatic ? 1 : 0) | (recusal.Lifted ? 2 : 0));
        });
        if (head.Room is { } room)
            to.Text(room);
        return to.Written;
    }

    public static CaseHead Read(ReadOnlySpan<byte> content, byte format, long version, Words words)
    {
        if (format > Format)
            throw new FormatException($"format {format} is newer than this program, which knows {Format}");
        var from = new ByteReader(content, words);
        var has = (Has)from.Number();
        return new CaseHead
        {
            Version = version,
            Team = new TeamId(from.Text()),
            Value = (int)from.Number(),
            State = (CaseState)from.Number(),
            Received = from.Ticks(),
            Touched = from.Ticks(),
            Acknowledged = has.HasFlag(Has.Acknowledged) ? from.Ticks() : null,
            Closed = has.HasFlag(Has.Closed) ? from.Ticks() : null,
            WaitsUntil = has.HasFlag(Has.WaitsUntil) ? from.Ticks() : null,
            FirstUpdate = has.HasFlag(Has.FirstUpdate) ? from.Ticks() : null,
            NextPromise = has.HasFlag(Has.NextPromise) ? from.Ticks() : null,
            ReporterPromised = has.HasFlag(Has.ReporterPromised),
            NotWrittenUp = has.HasFlag(Has.NotWrittenUp),
            Restricted = has.HasFlag(Has.Restricted),
            HandedInBy = has.HasFlag(Has.HandedInBy) ? new PersonId(from.Text()) : default,
            Kinds = from.Many(static (ref ByteReader r) => (CaseKind)r.Number()),
            Investigators = from.Many(static (ref ByteReader r) => new PersonId(r.Text())),
            Recusals = from.Many(static (ref ByteReader r) => Recused(r.Text(), r.Ticks(), r.Number())),
            Room = has.HasFlag(Has.Room) ? from.Text() : null,
        };
    }

    private static Recusal Recused(string person, Instant at, long how) =>
        new(new PersonId(person), at, Automatic: (how & 1) != 0, Lifted: (how & 2) != 0);

    private static Has Flag(bool on, Has flag) => on ? flag : 0;
}
