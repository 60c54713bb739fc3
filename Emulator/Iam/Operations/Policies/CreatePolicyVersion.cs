using System.Globalization;
using System.Xml;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html</summary>
internal sealed class CreatePolicyVersion(IamState state, TimeProvider time) : IQueryOperation
{
    private const int Limit = 5;

    public string Name => "CreatePolicyVersion";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (arn, document) = (call.Form.Require("PolicyArn"), call.Form.Require("PolicyDocument"));
        PolicyParser.Parse(document, PolicyKind.Identity);
        call.Demand("iam:CreatePolicyVersion", arn);
        var policy = state.Policies.Change(arn, old =>
        {
            var present = old ?? throw IamErrors.NoPolicy(arn);
            if (present.Versions.Count >= Limit)
            {
                throw IamErrors.LimitExceeded($"A managed policy can have up to {Limit} versions. Before you create a new version, you must delete an existing version.");
            }

            var id = $"v{present.Versions.Max(version => int.Parse(version.Id.AsSpan(1), CultureInfo.InvariantCulture)) + 1}";
            return present with
            {
                Versions = [.. present.Versions, new PolicyVersion(id, document, time.GetUtcNow())],
                DefaultVersion = call.Form.Flag("SetAsDefault") == true ? id : present.DefaultVersion,
            };
        });
        state.Changed();
        result.Structure("PolicyVersion", () => result.WriteVersion(policy, policy.Versions[^1], withDocument: false));
        return ValueTask.CompletedTask;
    }
}
