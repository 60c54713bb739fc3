using System.Text.Json.Nodes;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>The one inline policy of a function's role on the running emulator, and the same with less in it.</summary>
internal sealed class RolePolicy : IAsyncDisposable
{
    private const string Version = "2010-05-08";
    private readonly AwsHttp _aws;
    private readonly string _name;
    private readonly string _document;

    private RolePolicy(AwsHttp aws, string role, string name, string document)
    {
        _aws = aws;
        Role = role;
        _name = name;
        _document = document;
        Grants = [.. Grant.Of(JsonNode.Parse(document)!.AsObject())];
    }

    public string Role { get; }

    public IReadOnlyList<Grant> Grants { get; }

    public static async Task<RolePolicy> ReadAsync(AwsHttp aws, string function)
    {
        var role = (await aws.OutputsAsync(DeployedCampus.Stack))[$"{function}Role"];
        var name = (await aws.QueryAsync(Version, "ListRolePolicies", ("RoleName", role))).Descendants("member").Single().Value;
        var answer = await aws.QueryAsync(Version, "GetRolePolicy", ("RoleName", role), ("PolicyName", name));
        (await aws.QueryAsync(Version, "ListAttachedRolePolicies", ("RoleName", role))).Descendants("PolicyName").ShouldBeEmpty();
        return new RolePolicy(aws, role, name, Uri.UnescapeDataString(answer.Descendants("PolicyDocument").Single().Value));
    }

    /// <summary>Allows everything that the policy does, but these.</summary>
    public Task WithoutAsync(params IEnumerable<Grant> missing) => PutAsync(new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. Grants.Except(missing).Select(grant => grant.Statement.DeepClone())]),
    }.ToJsonString());

    /// <summary>Puts the policy back as it was.</summary>
    public async ValueTask DisposeAsync() => await PutAsync(_document);

    private Task PutAsync(string document) => _aws.QueryAsync(Version, "PutRolePolicy", ("RoleName", Role), ("PolicyName", _name), ("PolicyDocument", document));
}
