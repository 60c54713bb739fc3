using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Ses.State;

/// <summary>Forgets identities, templates, configuration sets, settings, the suppression list and all mails.</summary>
internal sealed class SesReset(SesState state, Mailbox mailbox, SesOutage outage) : IResettable
{
    public string Service => "ses";

    public void Reset()
    {
        state.Identities.Clear();
        state.Templates.Clear();
        state.ConfigurationSets.Clear();
        state.Settings.Clear();
        state.Suppressed.Clear();
        mailbox.Clear();
        outage.Kind = null;
    }
}
