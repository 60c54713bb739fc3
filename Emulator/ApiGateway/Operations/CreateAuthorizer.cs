using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Adds an authorizer to an API.</summary>
internal sealed class CreateAuthorizer(ApiStore store) : ManagementOperation(store, "POST", "/restapis/{restapi_id}/authorizers", 201)
{
    public override void Handle(ManagementCall call)
    {
        var record = call.Api;
        call.Required("name");
        call.Required("type");
        var authorizer = call.Read(ApiGatewayJson.Default.Authorizer);
        authorizer.Id = Ids.New(6);
        Check(authorizer);
        if (record.Definition.Authorizers.Values.Any(existing => existing.Name == authorizer.Name))
        {
            throw Errors.BadRequest("Authorizer name must be unique");
        }

        record.Definition.Authorizers[authorizer.Id] = authorizer;
        call.Store.Save(record);
        call.Answer(authorizer, ApiGatewayJson.Default.Authorizer);
    }

    /// <summary>What an authorizer must be, by its type; fills in what AWS fills in.</summary>
    public static void Check(Authorizer authorizer)
    {
        authorizer.AuthType ??= authorizer.Type == "COGNITO_USER_POOLS" ? "cognito_user_pools" : "custom";
        switch (authorizer.Type)
        {
            case "TOKEN" or "REQUEST" when string.IsNullOrEmpty(authorizer.AuthorizerUri):
                throw Errors.BadRequest("Authorizer Uri must be specified");
            case "TOKEN" when string.IsNullOrEmpty(authorizer.IdentitySource):
                throw Errors.BadRequest("Identity source must be specified");
            case "COGNITO_USER_POOLS" when authorizer.ProviderArns is null or []:
                throw Errors.BadRequest("Provider ARNs must be specified");
            case "TOKEN" or "REQUEST" or "COGNITO_USER_POOLS":
                break;
            default:
                throw Errors.BadRequest("Invalid authorizer type specified");
        }

        if (authorizer.AuthorizerResultTtlInSeconds is < 0 or > 3600)
        {
            throw Errors.BadRequest("Authorizer result TTL must be between 0 and 3600 seconds");
        }
    }
}
