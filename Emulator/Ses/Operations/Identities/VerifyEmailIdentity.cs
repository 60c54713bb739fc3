using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_VerifyEmailIdentity.html</summary>
internal sealed class VerifyEmailIdentity(SesState state) : EmailVerification(state)
{
    public override string Name => "VerifyEmailIdentity";
}
