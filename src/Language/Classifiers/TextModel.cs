using Language.Features;
using Language.Networks;
using Language.Numbers;

namespace Language.Classifiers;

/// <summary>
/// What training found out: a linear score for every label over the features and the word vectors, how sure a score makes, and the
/// nearest examples. Weights are kept as bytes: a model is a few megabytes and loads in milliseconds.
/// </summary>
public sealed class TextModel
{
    private const int Magic = 0x324D5442;
    private readonly ReadOnlyMemory<sbyte> _rows;
    private readonly LabelNumbers _numbers;
    private readonly Neighbours _neighbours;
    private readonly SmallNet? _net;

    internal TextModel(
        string[] labels, FeatureWeights features, ReadOnlyMemory<sbyte> rows, LabelNumbers numbers, Neighbours neighbours, SmallNet? net) =>
        (Labels, Features, _rows, _numbers, _neighbours, _net) = (labels, features, rows, numbers, neighbours, net);

    /// <summary>Names of the labels; scores stand in this order.</summary>
    public string[] Labels { get; }

    internal FeatureWeights Features { get; }

    /// <summary>The second look; null for a model without one.</summary>
    internal Stacking? Stacking { get; init; }

    internal TextModel With(Stacking stacking) => new(Labels, Features, _rows, _numbers, _neighbours, _net)
    {
        Stacking = stacking, Hidden = Hidden,
    };

    /// <summary>Units between the features and a question of yes or no; null for a model without them.</summary>
    internal HiddenLayer? Hidden { get; init; }

    internal TextModel With(HiddenLayer hidden) => new(Labels, Features, _rows, _numbers, _neighbours, _net)
    {
        Stacking = Stacking, Hidden = hidden,
    };

    /// <summary>What the model says of a text. From memory; safe for many askers at once.</summary>
    /// <param name="reading">Read with the lexicon that the model was trained with.</param>
    public LabelScores Score(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var vector = Features.Vector(reading);
        var sums = new float[Labels.Length];
        var rows = _rows.Span;
        for (var i = 0; i < vector.Indexes.Length; i++)
            Bytes.AddTo(sums, rows.Slice(vector.Indexes[i] * sums.Length, sums.Length), vector.Values[i]);
        var (margins, nearest, net) = (new double[sums.Length], new double[sums.Length], new double[sums.Length]);
        for (var label = 0; label < sums.Length; label++)
            margins[label] = sums[label] * _numbers.Scales[label] + _numbers.Biases[label];
        var likeness = _neighbours.Score(vector, Features.Vocabulary, nearest);
        _net?.Score(reading, net);
        var scores = new LabelScores(margins, [], nearest, net, reading.Hints, likeness)
        {
            Hidden = Hidden?.Score(vector) ?? 0,
        };
        return Stacking is null ? scores : scores with { Probabilities = Stacking.Probabilities(scores) };
    }

    /// <summary>What a feature, given by its sealed hash, adds to a label for each occurrence; 0 when it is unknown.</summary>
    public double WeightOf(uint feature, int label)
    {
        var vocabulary = Features.Vocabulary;
        var index = vocabulary.Hashes.Span.BinarySearch(feature);
        return index < 0 ? 0 : _rows.Span[index * Labels.Length + label] * _numbers.Scales[label] * (float)vocabulary.Idf.Span[index];
    }

    /// <summary>Writes the model as <see cref="Read"/> takes it.</summary>
    public void Write(BinaryWriter file)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Write(Magic);
        file.Write(Labels.Length);
        foreach (var label in Labels)
            file.Write(label);
        file.Write(Features.VectorWeight);
        ModelFile.WriteNumbers<float>(file, Features.Vocabulary.KindWeights);
        file.Write(Features.Vocabulary.Count);
        ModelFile.WriteNumbers(file, Features.Vocabulary.Hashes.Span);
        ModelFile.WriteNumbers(file, Features.Vocabulary.Idf.Span);
        ModelFile.WriteNumbers(file, _rows.Span);
        _numbers.Write(file);
        _neighbours.Write(file);
        file.Write(_net is not null);
        _net?.Write(file);
        ModelFile.WriteNumbers<float>(file, Stacking?.Weights ?? [], counted: true);
        Hidden?.Write(file);
    }

    /// <summary>Reads a model file.</summary>
    /// <param name="file">The file; read from an embedded resource, its numbers stay where the system has mapped them.</param>
    /// <param name="vectors">The word vectors that the model was trained with.</param>
    /// <exception cref="InvalidDataException">It is no model file of this version.</exception>
    public static TextModel Read(BinaryReader file, WordVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.ReadInt32() != Magic)
            throw new InvalidDataException("This is no model file of this version; run the training command.");
        var labels = new string[file.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = file.ReadString();
        var (vectorWeight, kindWeights) = (file.ReadSingle(), ModelFile.ReadNumbers<float>(file, 4).ToArray());
        var count = file.ReadInt32();
        var vocabulary = new Vocabulary(ModelFile.ReadNumbers<uint>(file, count), ModelFile.ReadNumbers<Half>(file, count), kindWeights);
        var rows = ModelFile.ReadNumbers<sbyte>(file, (count + TextVectors.Dense) * labels.Length);
        var (numbers, neighbours) = (LabelNumbers.Read(file, labels.Length), Neighbours.Read(file, count));
        var net = file.ReadBoolean() ? SmallNet.Read(file, vectors) : null;
        var weights = ModelFile.ReadNumbers<float>(file, file.ReadInt32()).ToArray();
        return new TextModel(labels, new FeatureWeights(vocabulary, vectors, vectorWeight), rows, numbers, neighbours, net)
        {
            Stacking = weights.Length == 0 ? null : new Stacking(labels.Length, weights),
            Hidden = file.BaseStream.Position == file.BaseStream.Length ? null : HiddenLayer.Read(file, count + TextVectors.Dense),
        };
    }
}
