namespace Bot.Learning;

/// <summary>Numbers of each label: the scale of its bytes, its bias, and the slope and offset that turn a margin into a probability.</summary>
internal sealed record LabelNumbers(float[] Scales, float[] Biases, float[] Slopes, float[] Offsets)
{
    public double Probability(int label, double margin) => 1 / (1 + Math.Exp(-(Slopes[label] * margin + Offsets[label])));

    public void Write(BinaryWriter file)
    {
        ModelFile.WriteNumbers(file, Scales);
        ModelFile.WriteNumbers(file, Biases);
        ModelFile.WriteNumbers(file, Slopes);
        ModelFile.WriteNumbers(file, Offsets);
    }

    public static LabelNumbers Read(BinaryReader file, int labels) => new(
        ModelFile.ReadNumbers<float>(file, labels), ModelFile.ReadNumbers<float>(file, labels),
        ModelFile.ReadNumbers<float>(file, labels), ModelFile.ReadNumbers<float>(file, labels));
}
