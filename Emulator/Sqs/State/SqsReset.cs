using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>Forgets queues, messages and moves.</summary>
internal sealed class SqsReset(SqsState state, MessageMoves moves) : IResettable
{
    public string Service => "sqs";

    public void Reset()
    {
        moves.Clear();
        foreach (var queue in state.All)
        {
            state.Delete(queue);
        }
    }
}
