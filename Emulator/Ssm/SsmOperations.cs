using CampusIssues.Emulator.Ssm.Operations;
using CampusIssues.Emulator.Ssm.Operations.Labels;
using CampusIssues.Emulator.Ssm.Operations.Parameters;
using CampusIssues.Emulator.Ssm.Operations.Tags;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm;

/// <summary>The table of Parameter Store's operations.</summary>
internal sealed class SsmOperations(IServiceProvider services)
{
    public IReadOnlyList<SsmOperation> All { get; } =
    [
        services.Make<DeleteParameter>(),
        services.Make<DeleteParameters>(),
        services.Make<DescribeParameters>(),
        services.Make<GetParameter>(),
        services.Make<GetParameterHistory>(),
        services.Make<GetParameters>(),
        services.Make<GetParametersByPath>(),
        services.Make<PutParameter>(),
        services.Make<LabelParameterVersion>(),
        services.Make<UnlabelParameterVersion>(),
        services.Make<AddTagsToResource>(),
        services.Make<ListTagsForResource>(),
        services.Make<RemoveTagsFromResource>(),
    ];
}
