namespace Bot.Tests.Architecture;

public sealed class FeaturesTests
{
    static readonly Table Table = Table.Read("""
        features Casework/*
        registration src/Bot/All.cs
        word Casework/Rota: Rota rota
        Casework/Duty -> Casework/Rota
        """);

    [Fact]
    public void A_feature_is_named_in_its_folder_by_its_registration_and_along_rows_only()
    {
        Use[] uses =
        [
            Named("src/Casework/Rota/Inner/Card.cs"), Named("src/Bot/All.cs"), Named("src/Casework/Duty/Duty.cs"),
            Named("src/Engine/Desk.cs"), Named("src/Casework/Votes/Vote.cs"),
        ];

        var said = Features.NamedOutside(uses, Table).ToArray();

        Assert.Equal(2, said.Length);
        Assert.StartsWith("src/Engine/Desk.cs(7) names Rota.Next of src/Casework/Rota/Rota.cs: Casework/Rota is named outside", said[0]);
        Assert.StartsWith("src/Casework/Votes/Vote.cs(7)", said[1]);
    }

    [Theory]
    [InlineData("class RotaEntry;", true)]
    [InlineData("class TheRotas;", true)]
    [InlineData("class A { string Word = \"the rota of today\"; }", true)]
    [InlineData("class A { string Word(int n) => $\"rota {n}\"; }", true)]
    [InlineData("class Rotation;", false)]
    [InlineData("/* the rota */ class A;", false)]
    public void A_word_of_a_feature_is_found_in_names_and_texts(string text, bool found)
    {
        Assert.Equal(found, Features.SpokenOfOutside([new("src/Engine/A.cs", text)], Table).Any());
        Assert.Empty(Features.SpokenOfOutside([new("src/Casework/Rota/A.cs", text), new("src/Casework/Duty/A.cs", text)], Table));
    }

    [Fact]
    public void Bringing_features_in_is_no_arrow_but_anything_else_there_is()
    {
        Assert.True(Table.Allows(Drawn(Named("src/Bot/All.cs"))));
        Assert.False(Table.Allows(Drawn(Named("src/Bot/All.cs"), Named("src/Bot/Other.cs"))));
    }

    static Arrow Drawn(params Use[] uses) => new("Bot", "Casework/Rota", [.. uses]);

    static Use Named(string from) => new(from, "Rota", "src/Casework/Rota/Rota.cs", 1, "Rota.Next", 7);
}
