using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Delivery;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>Forgets topics, subscriptions and what is still to be posted.</summary>
internal sealed class SnsReset(SnsState state, PostQueue posts) : IResettable
{
    public string Service => "sns";

    public void Reset()
    {
        posts.Clear();
        foreach (var topic in state.All)
        {
            state.Delete(topic);
        }
    }
}
