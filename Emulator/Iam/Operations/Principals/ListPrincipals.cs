using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>ListRoles and ListUsers (https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html).</summary>
internal sealed class ListPrincipals(string kind, IamState state) : IQueryOperation
{
    public string Name => $"List{kind}s";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand($"iam:{Name}", "*");
        var prefix = call.Form["PathPrefix"] ?? "/";
        var found = state.Principals.Under($"{kind}/").Where(principal => principal.Path.StartsWith(prefix, StringComparison.Ordinal));
        var (page, next) = Paging.Take(found, call.Form["Marker"], call.Form.Number("MaxItems") ?? 100, principal => principal.Name);
        result.List($"{kind}s", page, principal => result.WritePrincipal(principal));
        result.Flag("IsTruncated", next is not null);
        result.Text("Marker", next);
        return ValueTask.CompletedTask;
    }
}
