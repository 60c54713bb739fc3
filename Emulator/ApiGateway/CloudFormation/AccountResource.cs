using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::Account</c>.</summary>
internal sealed class AccountResource(ApiStore store, KeyStore keys) : ApiResource(store, "AWS::ApiGateway::Account", "CloudWatchRoleArn")
{
    protected override ResourceResult Create(ResourceRequest request) => Put(request.GeneratedName, request);

    protected override ResourceResult Update(string id, ResourceRequest request) => Put(id, request);

    /// <summary>AWS leaves the account's role as it is.</summary>
    protected override void Delete(string id, ResourceRequest request)
    {
    }

    private ResourceResult Put(string id, ResourceRequest request)
    {
        keys.Save(new Account { CloudwatchRoleArn = request.Properties.Text("CloudWatchRoleArn") });
        return Result(id, ("Id", id));
    }
}
