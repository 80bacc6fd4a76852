using System.Reflection;
using System.Runtime.InteropServices;

namespace Language.Numbers;

/// <summary>Reads and writes the arrays of model files, little-endian as all machines are that .NET runs on.</summary>
public static class ModelFile
{
    /// <summary>Reads numbers; from the program's own file they are taken where they lie, from elsewhere they are copied.</summary>
    internal static ReadOnlyMemory<T> ReadNumbers<T>(BinaryReader file, int count) where T : unmanaged
    {
        var bytes = (long)count * Marshal.SizeOf<T>();
        if (file.BaseStream is UnmanagedMemoryStream mapped)
            return Mapped<T>(mapped, count, bytes);
        var numbers = new T[count];
        file.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    /// <param name="file">Where to.</param>
    /// <param name="numbers">What.</param>
    /// <param name="counted">Their number comes first.</param>
    internal static void WriteNumbers<T>(BinaryWriter file, ReadOnlySpan<T> numbers, bool counted = false) where T : unmanaged
    {
        if (counted)
            file.Write(numbers.Length);
        file.Write(MemoryMarshal.AsBytes(numbers));
    }

    /// <summary>Reads a file that is embedded in an assembly; its numbers stay where the system has mapped them.</summary>
    /// <param name="program">The assembly; it is never unloaded.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="InvalidOperationException">There is no such resource.</exception>
    public static T ReadResource<T>(Assembly program, string name, Func<BinaryReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(read);
        using var stream = program.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its resource {name}; run the training command.");
        using var file = new BinaryReader(stream);
        return read(file);
    }

    private static unsafe ReadOnlyMemory<T> Mapped<T>(UnmanagedMemoryStream stream, int count, long bytes) where T : unmanaged
    {
        if (stream.Length - stream.Position < bytes)
            throw new EndOfStreamException("The model file ends too early; run the training command.");
        var numbers = new MappedNumbers<T>((T*)stream.PositionPointer, count);
        stream.Position += bytes;
        return numbers.Memory;
    }
}
