/** Whether a documentation comment stands directly before a node. */
function hasDocumentation(sourceCode, node) {
  const comment = sourceCode.getCommentsBefore(node).at(-1);
  return comment?.type === 'Block' && comment.value.startsWith('*');
}

/** An ESLint rule: an exported function says in a documentation comment what goes in, what comes out, and in which unit. */
export const documentedExports = {
  meta: {
    type: 'suggestion',
    messages: { missing: 'Document what "{{name}}" takes and gives (units, time zone, currency, errors).' },
    schema: [],
  },
  create(context) {
    return {
      'ExportNamedDeclaration > FunctionDeclaration'(node) {
        const isOverload = node.parent.parent.body.some(
          (other) => other !== node.parent && other.declaration?.id?.name === node.id.name,
        );
        if (isOverload || hasDocumentation(context.sourceCode, node.parent)) return;
        context.report({ node: node.id, messageId: 'missing', data: { name: node.id.name } });
      },
    };
  },
};
