using Language.Numbers;

namespace Language.Classifiers;

/// <summary>Numbers of each label: the scale of its bytes and its bias.</summary>
internal sealed record LabelNumbers(float[] Scales, float[] Biases)
{
    public void Write(BinaryWriter file)
    {
        ModelFile.WriteNumbers<float>(file, Scales);
        ModelFile.WriteNumbers<float>(file, Biases);
    }

    public static LabelNumbers Read(BinaryReader file, int labels) => new(
        ModelFile.ReadNumbers<float>(file, labels).ToArray(), ModelFile.ReadNumbers<float>(file, labels).ToArray());
}
