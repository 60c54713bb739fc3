using CampusIssues.Emulator.CloudFormation.Access;
using CampusIssues.Emulator.CloudFormation.Custom;
using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Nested;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.CloudFormation;

internal static class CloudFormationServices
{
    public static IServiceCollection AddCloudFormation(this IServiceCollection services) => services
        .AddSingleton<StackStore>()
        .AddSingleton<IResettable, StackReset>()
        .AddSingleton<ResourceProviders>()
        .AddSingleton<ResourceAccess>()
        .AddSingleton<StackEngine>()
        .AddSingleton<TemplateSource>()
        .AddSingleton<ChangeSets>()
        .AddSingleton<CustomResourceAnswers>()
        .AddSingleton<IEdgeRoute>(provider => provider.GetRequiredService<CustomResourceAnswers>())
        .AddSingleton<IResourceProvider, CustomResourceProvider>()
        .AddSingleton<IResourceProvider, NestedStackProvider>()
        .AddSingleton<IAwsService, CloudFormationService>();
}
