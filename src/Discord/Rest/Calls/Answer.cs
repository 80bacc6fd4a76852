#pragma warning disable CA2225 // The two conversions are how answers are made; a named alternative would add nothing.

using System.Diagnostics.CodeAnalysis;

namespace Discord.Rest;

/// <summary>A result, or the reason why there is none.</summary>
public readonly record struct Answer<T>
{
    private Answer(T? value, Failure? failure) => (Value, Failure) = (value, failure);

    public T? Value { get; }

    public Failure? Failure { get; }

    [MemberNotNullWhen(false, nameof(Failure))]
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Failure is null;

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Failure failure) => new(default, failure);
}

/// <summary>Done; nothing to return.</summary>
public readonly record struct Done;
