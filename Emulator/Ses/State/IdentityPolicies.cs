using System.Text.RegularExpressions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.State;

/// <summary>Sending authorization policies (https://docs.aws.amazon.com/ses/latest/dg/sending-authorization.html).</summary>
internal sealed partial class IdentityPolicies(SesState state) : IResourcePolicies
{
    private const int Most = 20;

    public string Service => "ses";

    public IEnumerable<string> Of(string resourceArn) =>
        Arn.TryParse(resourceArn) is { } arn && arn.Resource.StartsWith("identity/", StringComparison.Ordinal)
            ? state.FindIdentity(arn.Region, arn.Resource["identity/".Length..])?.Policies.Values ?? []
            : [];

    /// <summary>Throws unless a policy can be kept under a name.</summary>
    public static void Check(IPolicySyntax syntax, string name, string policy)
    {
        if (!Name().IsMatch(name))
        {
            throw SesErrors.InvalidParameter($"Invalid policy name <{name}>: only alphanumeric ASCII characters, '_' and '-' are allowed, and at most 64.");
        }

        if (syntax.FaultOf(policy) is { } fault)
        {
            throw new AwsException("InvalidPolicy", $"Invalid policy document: {fault}");
        }
    }

    /// <summary>An identity's policies with one more, or with one in the place of another.</summary>
    public static IReadOnlyDictionary<string, string> With(Identity identity, string name, string policy)
    {
        var policies = identity.Policies.Where(other => other.Key != name).Append(new(name, policy)).ToDictionary();
        return policies.Count <= Most ? policies : throw new AwsException("LimitExceededException", $"Identity <{identity.Name}> has already reached the limit of {Most} policies.");
    }

    public static IReadOnlyDictionary<string, string> Without(Identity identity, string name) => identity.Policies.Where(policy => policy.Key != name).ToDictionary();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Name();
}
