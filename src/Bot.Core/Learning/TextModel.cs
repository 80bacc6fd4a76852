namespace Bot.Learning;

/// <summary>
/// What training found out: a linear score for every label over the features and the word vectors, how sure a score makes, and the
/// nearest examples. Weights are kept as bytes: a model is a few megabytes and loads in milliseconds.
/// </summary>
internal sealed class TextModel
{
    private const int Magic = 0x314D5442;
    private readonly sbyte[] _rows;

    public TextModel(string[] labels, ModelShape shape, Vocabulary vocabulary, sbyte[] rows, LabelNumbers numbers, Neighbours neighbours, Stacking? stacking) =>
        (Labels, Shape, Vocabulary, _rows, Numbers, Neighbours, Stacking) = (labels, shape, vocabulary, rows, numbers, neighbours, stacking);

    public string[] Labels { get; }

    public ModelShape Shape { get; }

    public Vocabulary Vocabulary { get; }

    public LabelNumbers Numbers { get; }

    public Neighbours Neighbours { get; }

    public Stacking? Stacking { get; }

    public LabelScores Score(Reading reading)
    {
        var vector = Vectors.Of(reading, Vocabulary, Shape.VectorWeight);
        var sums = new float[Labels.Length];
        for (var i = 0; i < vector.Indexes.Length; i++)
        {
            var row = _rows.AsSpan(vector.Indexes[i] * sums.Length, sums.Length);
            var value = vector.Values[i];
            for (var label = 0; label < sums.Length; label++)
                sums[label] += row[label] * value;
        }
        var (margins, nearest) = (new double[sums.Length], new double[sums.Length]);
        for (var label = 0; label < sums.Length; label++)
            margins[label] = sums[label] * Numbers.Scales[label] + Numbers.Biases[label];
        var likeness = Neighbours.Score(vector, Vocabulary, nearest);
        return new LabelScores(margins, Stacking?.Probabilities(margins, nearest) ?? [], nearest, likeness);
    }

    /// <summary>What a feature, given by its sealed hash, adds to a label for each occurrence; 0 when it is unknown.</summary>
    public double WeightOf(uint feature, int label)
    {
        var index = Array.BinarySearch(Vocabulary.Hashes, feature);
        return index < 0 ? 0 : _rows[index * Labels.Length + label] * Numbers.Scales[label] * Vocabulary.Idf[index];
    }

    public void Write(BinaryWriter file)
    {
        file.Write(Magic);
        file.Write(Labels.Length);
        foreach (var label in Labels)
            file.Write(label);
        file.Write(Shape.VectorWeight);
        ModelFile.WriteNumbers(file, Vocabulary.KindWeights);
        file.Write(Vocabulary.Count);
        ModelFile.WriteNumbers(file, Vocabulary.Hashes);
        ModelFile.WriteNumbers<Half>(file, [.. Vocabulary.Idf.Select(idf => (Half)idf)]);
        ModelFile.WriteNumbers(file, _rows);
        Numbers.Write(file);
        Neighbours.Write(file);
        ModelFile.WriteNumbers(file, Stacking?.Weights ?? [], counted: true);
    }

    public static TextModel Read(BinaryReader file)
    {
        if (file.ReadInt32() != Magic)
            throw new InvalidDataException("This is no model file of this version; run the training command.");
        var labels = new string[file.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = file.ReadString();
        var shape = new ModelShape { VectorWeight = file.ReadSingle(), KindWeights = ModelFile.ReadNumbers<float>(file, 4) };
        var count = file.ReadInt32();
        var vocabulary = new Vocabulary(ModelFile.ReadNumbers<uint>(file, count),
            [.. ModelFile.ReadNumbers<Half>(file, count).Select(idf => (float)idf)], shape.KindWeights);
        var rows = ModelFile.ReadNumbers<sbyte>(file, (count + Vectors.Dense) * labels.Length);
        var (numbers, neighbours) = (LabelNumbers.Read(file, labels.Length), Neighbours.Read(file, count));
        var weights = ModelFile.ReadNumbers<float>(file, file.ReadInt32());
        return new TextModel(labels, shape, vocabulary, rows, numbers, neighbours, weights.Length == 0 ? null : new Stacking(labels.Length, weights));
    }
}
