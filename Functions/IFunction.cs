using Amazon.Lambda.RuntimeSupport;

namespace CampusIssues.Functions;

/// <summary>What <c>_HANDLER</c> names: one Lambda function.</summary>
internal interface IFunction
{
    LambdaBootstrapBuilder Bootstrap();
}
