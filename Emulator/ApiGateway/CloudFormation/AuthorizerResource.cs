using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Operations;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::Authorizer</c>.</summary>
internal sealed class AuthorizerResource(ApiStore store)
    : ApiResource(store, "AWS::ApiGateway::Authorizer", "AuthType AuthorizerCredentials AuthorizerResultTtlInSeconds AuthorizerUri IdentitySource IdentityValidationExpression Name ProviderARNs RestApiId Type", "RestApiId")
{
    protected override ResourceResult Create(ResourceRequest request) => Put(Ids.New(6), request);

    protected override ResourceResult Update(string id, ResourceRequest request) => Put(id, request);

    protected override void Delete(string id, ResourceRequest request)
    {
        if (FindApi(request) is { } record && record.Definition.Authorizers.Remove(id))
        {
            Store.Save(record);
        }
    }

    private ResourceResult Put(string id, ResourceRequest request)
    {
        var record = Api(request);
        var part = Template.Read(request.Properties, ApiGatewayJson.Default.Authorizer);
        part.Id = id;
        CreateAuthorizer.Check(part);
        record.Definition.Authorizers[id] = part;
        Store.Save(record);
        return Result(id, ("AuthorizerId", id));
    }
}
