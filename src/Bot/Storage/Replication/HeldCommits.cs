using Bot.Basics;

namespace Bot.Storage.Replication;

/// <summary>Commits of one batch that the master has, waiting for its replicas.</summary>
/// <param name="Slot">Where.</param>
/// <param name="Audit">Key of the slot's audit.</param>
/// <param name="Mark">Key that is written to, so that WAIT has something of its own connection to wait for.</param>
/// <param name="Entry">Id of the last entry of the batch.</param>
/// <param name="Head">The chain's head in it: that entry and no other.</param>
/// <param name="Since">When they were done, as a timestamp.</param>
/// <param name="Answer">Answers them. It must return at once.</param>
internal sealed record HeldCommits(Slot Slot, string Audit, string Mark, string Entry, byte[] Head, long Since, Action Answer);

/// <summary>How many replicas had a slot's last commits, and how many should have.</summary>
internal readonly record struct Standing(int Have, int Needed);
