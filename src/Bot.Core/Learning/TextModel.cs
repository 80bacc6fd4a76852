namespace Bot.Learning;

/// <summary>
/// What training found out: a linear score for every label over the features and the word vectors, how sure a score makes, and the
/// nearest examples. Weights are kept as bytes: a model is a few megabytes and loads in milliseconds.
/// </summary>
internal sealed class TextModel
{
    private const int Magic = 0x324D5442;
    private readonly ReadOnlyMemory<sbyte> _rows;

    public TextModel(string[] labels, ModelShape shape, Vocabulary vocabulary, ReadOnlyMemory<sbyte> rows, LabelNumbers numbers, Neighbours neighbours, SmallNet? net, Stacking? stacking) =>
        (Labels, Shape, Vocabulary, _rows, Numbers, Neighbours, Net, Stacking) = (labels, shape, vocabulary, rows, numbers, neighbours, net, stacking);

    public string[] Labels { get; }

    public ModelShape Shape { get; }

    public Vocabulary Vocabulary { get; }

    public LabelNumbers Numbers { get; }

    public Neighbours Neighbours { get; }

    public SmallNet? Net { get; }

    public Stacking? Stacking { get; }

    public TextModel With(Stacking stacking) => new(Labels, Shape, Vocabulary, _rows, Numbers, Neighbours, Net, stacking);

    public LabelScores Score(Reading reading)
    {
        var vector = Vectors.Of(reading, Vocabulary, Shape.VectorWeight);
        var sums = new float[Labels.Length];
        var rows = _rows.Span;
        for (var i = 0; i < vector.Indexes.Length; i++)
            Bytes.AddTo(sums, rows.Slice(vector.Indexes[i] * sums.Length, sums.Length), vector.Values[i]);
        var (margins, nearest, net) = (new double[sums.Length], new double[sums.Length], new double[sums.Length]);
        for (var label = 0; label < sums.Length; label++)
            margins[label] = sums[label] * Numbers.Scales[label] + Numbers.Biases[label];
        var likeness = Neighbours.Score(vector, Vocabulary, nearest);
        Net?.Score(reading, net);
        var scores = new LabelScores(margins, [], nearest, net, reading.Hints, likeness);
        return Stacking is null ? scores : scores with { Probabilities = Stacking.Probabilities(scores) };
    }

    /// <summary>What a feature, given by its sealed hash, adds to a label for each occurrence; 0 when it is unknown.</summary>
    public double WeightOf(uint feature, int label)
    {
        var index = Vocabulary.Hashes.Span.BinarySearch(feature);
        return index < 0 ? 0 : _rows.Span[index * Labels.Length + label] * Numbers.Scales[label] * (float)Vocabulary.Idf.Span[index];
    }

    public void Write(BinaryWriter file)
    {
        file.Write(Magic);
        file.Write(Labels.Length);
        foreach (var label in Labels)
            file.Write(label);
        file.Write(Shape.VectorWeight);
        ModelFile.WriteNumbers<float>(file, Vocabulary.KindWeights);
        file.Write(Vocabulary.Count);
        ModelFile.WriteNumbers(file, Vocabulary.Hashes.Span);
        ModelFile.WriteNumbers(file, Vocabulary.Idf.Span);
        ModelFile.WriteNumbers(file, _rows.Span);
        Numbers.Write(file);
        Neighbours.Write(file);
        file.Write(Net is not null);
        Net?.Write(file);
        ModelFile.WriteNumbers<float>(file, Stacking?.Weights ?? [], counted: true);
    }

    public static TextModel Read(BinaryReader file)
    {
        if (file.ReadInt32() != Magic)
            throw new InvalidDataException("This is no model file of this version; run the training command.");
        var labels = new string[file.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = file.ReadString();
        var shape = new ModelShape { VectorWeight = file.ReadSingle(), KindWeights = ModelFile.ReadNumbers<float>(file, 4).ToArray() };
        var count = file.ReadInt32();
        var vocabulary = new Vocabulary(ModelFile.ReadNumbers<uint>(file, count),
            ModelFile.ReadNumbers<Half>(file, count), shape.KindWeights);
        var rows = ModelFile.ReadNumbers<sbyte>(file, (count + Vectors.Dense) * labels.Length);
        var (numbers, neighbours) = (LabelNumbers.Read(file, labels.Length), Neighbours.Read(file, count));
        var net = file.ReadBoolean() ? SmallNet.Read(file) : null;
        var weights = ModelFile.ReadNumbers<float>(file, file.ReadInt32()).ToArray();
        return new TextModel(labels, shape, vocabulary, rows, numbers, neighbours, net, weights.Length == 0 ? null : new Stacking(labels.Length, weights));
    }
}
