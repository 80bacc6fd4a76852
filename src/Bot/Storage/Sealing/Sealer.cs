using System.Security.Cryptography;
using Bot.Basics;

namespace Bot.Storage.Sealing;

/// <summary>Seals content with AES-256-GCM before it reaches the store, and opens it. See <see cref="Seal"/> for the layout.</summary>
/// <remarks>
/// A nonce is 12 random bytes: under one key that is safe for about four thousand million values, far above what a team writes;
/// rotation is for the rest.
/// </remarks>
public sealed class Sealer(KeyRing keys)
{
    private const int StackLimit = 512;

    /// <summary>The keys in use.</summary>
    public KeyRing Keys { get; } = keys;

    /// <summary>Seals content as one kind, of one document, in one version.</summary>
    public byte[] Close(Slot slot, DocId id, SealedKind kind, byte format, long version, ReadOnlySpan<byte> content)
    {
        var key = Keys.Current;
        var value = new byte[content.Length + Seal.Overhead];
        new Seal(format, version, key.Id).Write(value);
        var nonce = value.AsSpan(Seal.NonceAt, Seal.NonceLength);
        RandomNumberGenerator.Fill(nonce);
        var room = Seal.BindLength(slot, id);
        Span<byte> bound = room <= StackLimit ? stackalloc byte[StackLimit] : new byte[room];
        var length = Seal.Bind(value, kind, slot, id, bound);
        key.Cipher.Encrypt(
            nonce, content, value.AsSpan(Seal.Length, content.Length), value.AsSpan(Seal.Length + content.Length), bound[..length]);
        return value;
    }

    /// <summary>Opens a sealed value that stands in this place.</summary>
    /// <exception cref="SealingException">It does not open, or was not sealed for this place.</exception>
    public byte[] Open(Slot slot, DocId id, SealedKind kind, ReadOnlySpan<byte> value, out Seal seal)
    {
        var content = new byte[Math.Max(0, value.Length - Seal.Overhead)];
        Open(slot, id, kind, value, content, out seal);
        return content;
    }

    /// <summary>Opens a sealed value that stands in this place, into room that the caller clears.</summary>
    /// <param name="to">As long as the value, or longer.</param>
    /// <returns>How long the content is.</returns>
    /// <exception cref="SealingException">It does not open, or was not sealed for this place.</exception>
    public int Open(Slot slot, DocId id, SealedKind kind, ReadOnlySpan<byte> value, Span<byte> to, out Seal seal)
    {
        seal = Seal.Of(value);
        var key = Keys.Find(seal.Key) ?? throw new SealingException($"sealed with key {seal.Key:x16}, which is not here");
        var content = to[..(value.Length - Seal.Overhead)];
        var room = Seal.BindLength(slot, id);
        Span<byte> bound = room <= StackLimit ? stackalloc byte[StackLimit] : new byte[room];
        var length = Seal.Bind(value, kind, slot, id, bound);
        try
        {
            key.Cipher.Decrypt(
                value.Slice(Seal.NonceAt, Seal.NonceLength), value[Seal.Length..^Seal.TagLength], value[^Seal.TagLength..],
                content, bound[..length]);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new SealingException("the seal is broken: it was changed, or belongs in another place", e);
        }

        return content.Length;
    }
}
