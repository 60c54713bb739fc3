using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_VerifyEmailAddress.html</summary>
internal sealed class VerifyEmailAddress(SesState state) : EmailVerification(state)
{
    public override string Name => "VerifyEmailAddress";
}
