using CampusIssues.Emulator.Lambda.Operations;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda;

/// <summary>The table of Lambda's operations.</summary>
internal sealed class LambdaOperations(IServiceProvider services)
{
    public IReadOnlyList<IRestOperation> All { get; } =
    [
        services.Make<AddPermission>(),
        services.Make<CreateAlias>(),
        services.Make<CreateEventSourceMapping>(),
        services.Make<CreateFunction>(),
        services.Make<CreateFunctionUrlConfig>(),
        services.Make<DeleteAlias>(),
        services.Make<DeleteEventSourceMapping>(),
        services.Make<DeleteFunction>(),
        services.Make<DeleteFunctionConcurrency>(),
        services.Make<DeleteFunctionEventInvokeConfig>(),
        services.Make<DeleteFunctionUrlConfig>(),
        services.Make<GetAccountSettings>(),
        services.Make<GetAlias>(),
        services.Make<GetEventSourceMapping>(),
        services.Make<GetFunction>(),
        services.Make<GetFunctionCodeSigningConfig>(),
        services.Make<GetFunctionConcurrency>(),
        services.Make<GetFunctionConfiguration>(),
        services.Make<GetFunctionEventInvokeConfig>(),
        services.Make<GetFunctionRecursionConfig>(),
        services.Make<GetFunctionUrlConfig>(),
        services.Make<GetPolicy>(),
        services.Make<GetRuntimeManagementConfig>(),
        services.Make<Invoke>(),
        services.Make<ListAliases>(),
        services.Make<ListEventSourceMappings>(),
        services.Make<ListFunctionEventInvokeConfigs>(),
        services.Make<ListFunctionUrlConfigs>(),
        services.Make<ListFunctions>(),
        services.Make<ListTags>(),
        services.Make<ListVersionsByFunction>(),
        services.Make<PublishVersion>(),
        services.Make<PutFunctionConcurrency>(),
        services.Make<PutFunctionEventInvokeConfig>(),
        services.Make<PutFunctionRecursionConfig>(),
        services.Make<RemovePermission>(),
        services.Make<TagResource>(),
        services.Make<UntagResource>(),
        services.Make<UpdateAlias>(),
        services.Make<UpdateEventSourceMapping>(),
        services.Make<UpdateFunctionCode>(),
        services.Make<UpdateFunctionConfiguration>(),
        services.Make<UpdateFunctionEventInvokeConfig>(),
        services.Make<UpdateFunctionUrlConfig>(),
    ];
}
