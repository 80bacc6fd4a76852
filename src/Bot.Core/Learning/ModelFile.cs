using System.Reflection;
using System.Runtime.InteropServices;

namespace Bot.Learning;

/// <summary>Reads and writes the arrays of model files, little-endian as all machines are that .NET runs on.</summary>
internal static class ModelFile
{
    public static T[] ReadNumbers<T>(BinaryReader file, int count) where T : unmanaged
    {
        var numbers = new T[count];
        file.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    /// <param name="file">Where to.</param>
    /// <param name="numbers">What.</param>
    /// <param name="counted">Their number comes first.</param>
    public static void WriteNumbers<T>(BinaryWriter file, T[] numbers, bool counted = false) where T : unmanaged
    {
        if (counted)
            file.Write(numbers.Length);
        file.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    public static T ReadResource<T>(string name, Func<BinaryReader, T> read)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its resource {name}; run the training command.");
        using var file = new BinaryReader(stream);
        return read(file);
    }
}
