using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>Finds and changes the identities that requests name.</summary>
internal static class IdentityForm
{
    public static Identity Get(SesState state, AwsCall call, string name) => state.FindIdentity(call.Region, name) ?? throw SesErrors.NoIdentity(name);

    public static Identity Change(SesState state, AwsCall call, string name, Func<Identity, Identity> change) =>
        state.Identities.Change(SesState.Key(call.Region, SesState.Canonical(name)), old => change(old ?? throw SesErrors.NoIdentity(name)));

    /// <summary>Those of the identities of a request that there are; SES leaves the others out.</summary>
    public static IEnumerable<KeyValuePair<string, Identity>> Known(SesState state, AwsCall call) =>
        call.Form.List("Identities").Select(name => state.FindIdentity(call.Region, name)).OfType<Identity>().Select(identity => KeyValuePair.Create(identity.Name, identity));
}
