using System.Reflection;
using Language.Classifiers;
using Language.Features;
using Language.Numbers;
using Language.Phrases;
using Language.Words;

namespace Bot.Models;

/// <summary>The English that ships with the program, and the models that were trained on it.</summary>
internal static class English
{
    private const string Folder = "learning/";

    /// <summary>Read when somebody first asks.</summary>
    public static Lexicon Lexicon { get; } = new(
        Read("concepts.txt", file => Concepts.Read(new StreamReader(file.BaseStream))), Read("words.bin", WordVectors.Read));

    /// <summary>Reads a model; whoever asks keeps it.</summary>
    /// <param name="name">Name of its file.</param>
    public static TextModel Model(string name) => Read(name, file => TextModel.Read(file, Lexicon.Vectors));

    /// <summary>Reads a list of phrases; whoever asks keeps it.</summary>
    /// <param name="name">Name of its file.</param>
    public static PhraseBook Phrases(string name) => Read(name, file => PhraseBook.Read(new StreamReader(file.BaseStream)));

    private static T Read<T>(string name, Func<BinaryReader, T> read) =>
        ModelFile.ReadResource(Assembly.GetExecutingAssembly(), Folder + name, read);
}
