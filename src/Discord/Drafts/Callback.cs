namespace Discord;

public enum CallbackType
{
    Pong = 1,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    Autocomplete = 8,
    Modal = 9,
}

/// <summary>The first answer to an interaction, due within 3 s (Interactions, "Interaction Callback Type").</summary>
public abstract record Callback
{
    public abstract CallbackType Type { get; }

    public static Callback Pong { get; } = new BareCallback(CallbackType.Pong);

    /// <summary>Acknowledges a component without showing anything; the message is edited later or not at all.</summary>
    public static Callback DeferredUpdate { get; } = new BareCallback(CallbackType.DeferredUpdate);

    /// <summary>"Thinking…"; whether the answer is private is decided here, for good.</summary>
    public static Callback Defer(bool ephemeral) => ephemeral ? DeferredCallback.Private : DeferredCallback.Public;

    public static Callback Reply(MessageDraft message) => new MessageCallback(CallbackType.Message, message);

    /// <summary>Edits the message that a component sits on.</summary>
    public static Callback Update(MessageDraft message) => new MessageCallback(CallbackType.Update, message);

    /// <param name="choices">At most 25.</param>
    public static Callback Complete(IReadOnlyList<Choice> choices) => new AutocompleteCallback(new ChoiceList(choices));

    public static Callback Open(ModalDraft modal) => new ModalCallback(modal);
}

internal sealed record BareCallback([property: System.Text.Json.Serialization.JsonIgnore] CallbackType Kind) : Callback
{
    public override CallbackType Type => Kind;
}

internal sealed record DeferredCallback(DeferredData Data) : Callback
{
    internal static DeferredCallback Private { get; } = new(new DeferredData(MessageFlags.Ephemeral));

    internal static DeferredCallback Public { get; } = new(new DeferredData(null));

    public override CallbackType Type => CallbackType.DeferredMessage;
}

internal sealed record DeferredData(MessageFlags? Flags);

internal sealed record MessageCallback([property: System.Text.Json.Serialization.JsonIgnore] CallbackType Kind,
    MessageDraft Data) : Callback
{
    public override CallbackType Type => Kind;
}

internal sealed record AutocompleteCallback(ChoiceList Data) : Callback
{
    public override CallbackType Type => CallbackType.Autocomplete;
}

internal sealed record ChoiceList(IReadOnlyList<Choice> Choices);

internal sealed record ModalCallback(ModalDraft Data) : Callback
{
    public override CallbackType Type => CallbackType.Modal;
}
