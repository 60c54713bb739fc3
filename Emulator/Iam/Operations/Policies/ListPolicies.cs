using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html</summary>
internal sealed class ListPolicies(IamState state) : IQueryOperation
{
    public string Name => "ListPolicies";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints().OneOf("scope", form["Scope"], "All", "AWS", "Local").Enforce();
        call.Demand("iam:ListPolicies", "*");
        var all = (form["Scope"] == "Local" ? [] : AwsManagedPolicies.All).Concat(form["Scope"] == "AWS" ? [] : state.Policies.All);
        var found = all.Where(policy => form.Flag("OnlyAttached") != true || state.Principals.All.Any(principal => principal.Attached.Contains(policy.Arn)));
        var (page, next) = Paging.Take(found.OrderBy(policy => policy.Arn, StringComparer.Ordinal), form["Marker"], form.Number("MaxItems") ?? 100, policy => policy.Arn);
        result.List("Policies", page, policy => result.WritePolicy(policy, state));
        result.Flag("IsTruncated", next is not null);
        result.Text("Marker", next);
        return ValueTask.CompletedTask;
    }
}
