using CampusIssues.Emulator.Ssm.Operations;
using CampusIssues.Emulator.Ssm.Operations.Labels;
using CampusIssues.Emulator.Ssm.Operations.Parameters;
using CampusIssues.Emulator.Ssm.Operations.Tags;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Ssm;

/// <summary>The table of Parameter Store's operations.</summary>
internal sealed class SsmOperations(IServiceProvider services)
{
    public IReadOnlyList<SsmOperation> All { get; } =
    [
        Make<DeleteParameter>(services),
        Make<DeleteParameters>(services),
        Make<DescribeParameters>(services),
        Make<GetParameter>(services),
        Make<GetParameterHistory>(services),
        Make<GetParameters>(services),
        Make<GetParametersByPath>(services),
        Make<PutParameter>(services),
        Make<LabelParameterVersion>(services),
        Make<UnlabelParameterVersion>(services),
        Make<AddTagsToResource>(services),
        Make<ListTagsForResource>(services),
        Make<RemoveTagsFromResource>(services),
    ];

    private static T Make<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);
}
