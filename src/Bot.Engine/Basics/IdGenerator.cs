using System.Security.Cryptography;

namespace Bot.Basics;

/// <summary>Random draws: case numbers, ids, codes. Everything that must not be guessed comes from the system's generator.</summary>
public class IdGenerator
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A number from 1 to <paramref name="most"/>.</summary>
    public virtual int Number(int most) => RandomNumberGenerator.GetInt32(1, most + 1);

    /// <summary>An id of letters and digits that are not mistaken for one another; 5 bits a character.</summary>
    public virtual string Id(int length = 12) => RandomNumberGenerator.GetString(Letters, length);
}
